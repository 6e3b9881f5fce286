import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import type { SwiftStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { secretVariable, variable, type StorageVariable } from '../container/env';
import { goInteger } from '../go/go-integer';
import { attempt, OperatorError } from '../go/operator-error';
import type { AuthOptions } from '../gophercloud/auth-options';
import { authenticate } from '../gophercloud/authenticate';
import { MINTED_SECRET_NAME } from './credentials';
import type { DriverFactory, StorageSync } from './driver';
import { generatedName, objectStorageSync, storageExists } from './object-storage';
import { isRecorded } from './recorded-storage';
import { withVersion } from './swift-auth-url';
import { swiftCredentials, type SwiftCredentials } from './swift-credentials';

/** Source: pkg/storage/swift/swift.go. */
export const swiftDriver: DriverFactory = {
  isProbed: true,
  notSetUp: (error) => ({ status: 'False', reason: error, message: error }),
  notFound: (error) => ({ status: 'Unknown', reason: 'Could not connect to registry storage', message: error }),
  deleted: { reason: 'Swift Container Deleted', message: 'The swift container has been removed.' },
  open: (written, state) => {
    const stanza = written as SwiftStanza;
    const { container = '' } = stanza;
    const reach = (): void => {
      connect(stanza, swiftCredentials(state), state.release);
    };
    return {
      environment: () => environment(stanza, swiftCredentials(state), state.release),
      volumes: [],
      volumeSecrets: () => ({}),
      caBundle: () => caBundle(state),
      reach,
      sync: () => {
        reach();
        return setUp(stanza, state);
      },
      layers: () => container,
    };
  },
};

/** Source: CreateStorage, StorageExists. */
function setUp(stanza: SwiftStanza, state: ClusterState): StorageSync {
  const { container = '' } = stanza;
  const sync = objectStorageSync('container', container, state);
  if (isRecorded('swift', stanza, state)) return { ...sync, conditions: storageExists('Swift container Exists') };
  return container === ''
    ? {
        ...sync,
        writes: { ...stanza, container: generatedName('container', state) },
        conditions: storageExists('Swift Container Created'),
      }
    : { ...sync, conditions: storageExists('Container exists', 'User supplied container already exists') };
}

/** Source: getSwiftClient. */
function connect(stanza: SwiftStanza, known: SwiftCredentials, release: Release): void {
  const options = {
    ...known,
    ...scope(stanza, known),
    identityEndpoint: firstText(stanza.authURL, known.authUrl),
    tokenId: hasTokens(release) ? known.tokenId : '',
  };
  // A token needs no domain.
  const isOpen = known.known === 'scope' && hasTokens(release);
  authenticate(options, isOpen ? 'nothing' : known.known, release);
}

function scope(stanza: SwiftStanza, known: SwiftCredentials): Scope {
  return {
    domainName: firstText(stanza.domain, known.domain),
    domainId: firstText(stanza.domainID, known.domainId),
    tenantName: firstText(stanza.tenant, known.tenant),
    tenantId: firstText(stanza.tenantID, known.tenantId),
  };
}

type Scope = Pick<AuthOptions, 'domainName' | 'domainId' | 'tenantName' | 'tenantId'>;

function hasTokens(release: Release): boolean {
  return isAtLeast(release, Release.V4_20);
}

function environment(stanza: SwiftStanza, known: SwiftCredentials, release: Release): StorageVariable[] {
  const version = firstText(stanza.authVersion, known.identityApiVersion, '3');
  const parsed = attempt(() => goInteger(version, 'Atoi'));
  if ('error' in parsed) throw new OperatorError(`unable to parse authVersion: ${parsed.error}`);
  const { domainName, domainId, tenantName, tenantId } = scope(stanza, known);
  const optional = [
    variable('REGISTRY_STORAGE_SWIFT_DOMAIN', domainName),
    variable('REGISTRY_STORAGE_SWIFT_DOMAINID', domainId),
    variable('REGISTRY_STORAGE_SWIFT_TENANT', tenantName),
    variable('REGISTRY_STORAGE_SWIFT_TENANTID', tenantId),
    variable('REGISTRY_STORAGE_SWIFT_REGION', firstText(stanza.regionName, known.regionName)),
  ];
  return [
    variable('REGISTRY_STORAGE', 'swift'),
    variable('REGISTRY_STORAGE_SWIFT_CONTAINER', stanza.container ?? ''),
    variable('REGISTRY_STORAGE_SWIFT_AUTHURL', withVersion(firstText(stanza.authURL, known.authUrl), version)),
    secretVariable('REGISTRY_STORAGE_SWIFT_USERNAME', known.username),
    secretVariable('REGISTRY_STORAGE_SWIFT_PASSWORD', known.password),
    ...(hasTokens(release) ? [secretVariable('REGISTRY_STORAGE_SWIFT_TOKENID', known.tokenId)] : []),
    secretVariable('REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID', known.applicationCredentialId),
    secretVariable('REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALNAME', known.applicationCredentialName),
    secretVariable('REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALSECRET', known.applicationCredentialSecret),
    { name: 'REGISTRY_STORAGE_SWIFT_AUTHVERSION', value: String(parsed.value), marshalled: true },
    ...optional.filter(({ value }) => value !== ''),
  ];
}

function caBundle(state: ClusterState): string {
  const minted = isAtLeast(state.release, Release.V4_19)
    ? state.secret(REGISTRY_NAMESPACE, MINTED_SECRET_NAME)?.cacert
    : undefined;
  const provider = state.configMap(CONFIG_NAMESPACE, 'cloud-provider-config')?.data['ca-bundle.pem'];
  return firstText(minted, provider);
}

function firstText(...candidates: readonly (string | undefined)[]): string {
  return candidates.find((each) => each !== undefined && each !== '') ?? '';
}
