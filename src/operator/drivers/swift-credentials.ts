import { inOneList } from '../../core/formats/in-one-list';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { backendOf } from '../../storage';
import { documentsIn } from '../../yaml/read/documents';
import { treeAt } from '../../yaml/read/locate';
import { ListTree, MapTree, plainData, type Tree } from '../../yaml/read/tree';
import { writtenText } from '../../yaml/read/written-text';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import type { AuthOptions, ReadOptions } from '../gophercloud/auth-options';
import { findCredentials, requiredKey } from './credentials';
import { UNKNOWN } from '../../core/placeholder';

export interface SwiftCredentials extends Omit<AuthOptions, 'identityEndpoint' | 'tenantName' | 'domainName'> {
  readonly authUrl: string;
  readonly tenant: string;
  readonly domain: string;
  readonly regionName: string;
  readonly identityApiVersion: string;
  /** What they show of how the Operator authenticates. */
  readonly known: ReadOptions;
}

/** Source: pkg/storage/swift/swift.go GetConfig. */
export function swiftCredentials(state: ClusterState): SwiftCredentials {
  const credentials = findCredentials('swift', state, { 'clouds.yaml': ASSUMED_CLOUDS });
  const areGiven = !credentials.areAssumed;
  if (credentials.source === 'user') {
    checkUserKeys(credentials.data, state);
    const found = ofUser(credentials.data);
    // Where the Secret is not in the input, it still has no field for a domain.
    return { ...found, known: areGiven && isMethodKnown(found) ? 'all' : 'scope' };
  }
  return { ...ofClouds(requiredKey(credentials, 'clouds.yaml'), state), known: areGiven ? 'all' : 'nothing' };
}

/** Of values that the input lacks, all but those of one set may be empty. */
function isMethodKnown({ password, tokenId, applicationCredentialId }: SwiftCredentials): boolean {
  return [password, tokenId, applicationCredentialId].filter((each) => each === UNKNOWN).length < 2;
}

const ASSUMED_CLOUDS = `clouds: {openstack: {auth: {auth_url: "https://keystone.invalid/v3", username: "${UNKNOWN}", password: "${UNKNOWN}"}}}`;
const PREFIX = 'REGISTRY_STORAGE_SWIFT_';

/** In 4.14 and earlier every key must exist; later all keys of one credential set must exist and not be empty. */
function checkUserKeys(data: TextMap, { release }: ClusterState): void {
  const swift = backendOf('swift');
  const padding = swift.paddingKeys(release);
  for (const key of padding) requiredKey({ source: 'user', data }, key);
  const sets = swift.credentialSets(release).map(({ keys }) => keys);
  if (padding.length > 0 || sets.some((keys) => keys.every((key) => (data[key] ?? '') !== ''))) return;
  const wanted = sets.map((keys) => inOneList(keys.map((key) => `'${key}'`))).join('; or ');
  throw new OperatorError(
    `secret "${REGISTRY_NAMESPACE}/${USER_SECRET_NAME}" does not contain required keys ${wanted}`,
  );
}

function ofUser(data: TextMap): SwiftCredentials {
  const value = (key: string): string => data[PREFIX + key] ?? '';
  return {
    ...NOTHING,
    username: value('USERNAME'),
    password: value('PASSWORD'),
    tokenId: value('TOKENID'),
    applicationCredentialId: value('APPLICATIONCREDENTIALID'),
    applicationCredentialName: value('APPLICATIONCREDENTIALNAME'),
    applicationCredentialSecret: value('APPLICATIONCREDENTIALSECRET'),
  };
}

function ofClouds(file: string, { infrastructure }: ClusterState): SwiftCredentials {
  const named = infrastructure.text('openstack', 'cloudName');
  const cloud = treeAt(cloudsIn(file), ['clouds', named === '' ? 'openstack' : named]);
  // The Operator's message says "openstack" whatever the name of the cloud is.
  if (!(cloud instanceof MapTree)) throw new OperatorError('clouds.yaml does not contain required cloud "openstack"');
  if (!isMapOrNull(treeAt(cloud, ['auth']))) throw unread('auth is no mapping');
  const text = (...path: readonly string[]): string => textOf(treeAt(cloud, path));
  const auth = (key: string): string => text('auth', key);
  return {
    ...NOTHING,
    authUrl: auth('auth_url'),
    username: auth('username'),
    password: auth('password'),
    tokenId: auth('token'),
    applicationCredentialId: auth('application_credential_id'),
    applicationCredentialName: auth('application_credential_name'),
    applicationCredentialSecret: auth('application_credential_secret'),
    tenant: auth('project_name'),
    tenantId: auth('project_id'),
    domain: auth('domain_name') === '' ? auth('user_domain_name') : auth('domain_name'),
    domainId: auth('domain_id') === '' ? auth('user_domain_id') : auth('domain_id'),
    regionName: text('region_name'),
    identityApiVersion: text('identity_api_version'),
  };
}

/** The first document, as Go reads it. The last of repeated keys wins. */
function cloudsIn(file: string): Tree {
  const [document] = documentsIn(file);
  if (document === undefined) return null;
  const { root } = document.read();
  if (root === undefined) throw unread('it cannot be read');
  return root.tree;
}

function isMapOrNull(tree: Tree | undefined): boolean {
  return tree === undefined || tree instanceof MapTree || (!(tree instanceof ListTree) && plainData(tree) === null);
}

function unread(why: string): OperatorError {
  return new OperatorError(`failed to unmarshal clouds credentials: yaml: ${why}`);
}

/** As gopkg.in/yaml.v2 decode.go sets a field of type string. */
function textOf(tree: Tree | undefined): string {
  if (tree === undefined) return '';
  if (tree instanceof MapTree || tree instanceof ListTree) throw unread('a list or a mapping is no string');
  return plainData(tree) === null ? '' : writtenText(tree).text;
}

const NOTHING: SwiftCredentials = {
  authUrl: '',
  username: '',
  password: '',
  tokenId: '',
  applicationCredentialId: '',
  applicationCredentialName: '',
  applicationCredentialSecret: '',
  tenant: '',
  tenantId: '',
  domain: '',
  domainId: '',
  regionName: '',
  identityApiVersion: '',
  known: 'nothing',
};
