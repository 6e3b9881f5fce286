import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { findCredentials, requiredKey, type Credentials } from './credentials';
import { azureClientError } from './sdk/azure-client';
import { UNKNOWN } from '../../core/placeholder';

export interface AzureCredentials {
  readonly source: Credentials['source'];
  readonly accountKey?: string;
  readonly federated?: { readonly clientId: string; readonly tenantId: string; readonly tokenFile: string };
}

const KEY = 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY';

/** With what the Operator itself asks Azure. */
interface AzureAccess {
  readonly source: Credentials['source'];
  /** Of the user. */
  readonly accountKey?: string;
  readonly isFederated: boolean;
  /** Why it asks nothing. */
  readonly clientError?: string | undefined;
}

/** The key of an account does not let the Operator manage accounts. */
export function azureAccess(state: ClusterState): AzureAccess {
  const credentials = credentialsIn(state);
  const { source, data } = credentials;
  if (source === 'user') {
    const accountKey = ownKey(credentials);
    return { source, accountKey, isFederated: false, clientError: azureClientError({}, state.release) };
  }
  const isFederated = (data.azure_federated_token_file ?? '') !== '';
  return { source, isFederated, clientError: azureClientError(data, state.release) };
}

function credentialsIn(state: ClusterState): Credentials {
  const assumed = { azure_client_id: UNKNOWN, azure_tenant_id: UNKNOWN, azure_client_secret: UNKNOWN };
  const credentials = findCredentials('azure', state, assumed, 'unable to get cluster minted credentials');
  const isRead = credentials.source === 'minted' && isAtLeast(state.release, Release.V4_14);
  if (isRead && lacksResourceGroup(credentials.data, state)) throw new OperatorError(NO_RESOURCE_GROUP, 'panic');
  return credentials;
}

/** The user's account key, else a federated token (since 4.14), else the key that the Operator requests from Azure. */
export function azureCredentials(state: ClusterState): AzureCredentials {
  const credentials = credentialsIn(state);
  const { source, data } = credentials;
  if (source === 'user') return { source, accountKey: ownKey(credentials) };
  const { azure_client_id: clientId = '', azure_tenant_id: tenantId = '', azure_client_secret: secret = '' } = data;
  const tokenFile = data.azure_federated_token_file ?? '';
  const since414 = isAtLeast(state.release, Release.V4_14);
  if (since414 && tokenFile !== '') return { source, federated: { clientId, tenantId, tokenFile } };
  if (secret === '') throw new OperatorError(since414 ? NO_SECRET : NO_SECRET_UNTIL_4_13);
  state.assume('key of the storage account', UNKNOWN, 'only Azure knows it');
  return { source, accountKey: UNKNOWN };
}

/** An assumed Secret has the resource group, as the Cloud Credential Operator writes it. */
function lacksResourceGroup(data: TextMap, { infrastructure }: ClusterState): boolean {
  const isAssumed = data.azure_client_id === UNKNOWN;
  return (data.azure_resourcegroup ?? '') === '' && !isAssumed && !infrastructure.hasPlatform('azure');
}

function ownKey(credentials: Credentials): string {
  const key = requiredKey(credentials, KEY);
  if (key !== '') return key;
  throw new OperatorError(
    `the secret ${REGISTRY_NAMESPACE}/${USER_SECRET_NAME} has an empty value for ${KEY}; the secret should be removed ` +
      'so that the operator can use cluster-wide secrets or it should contain a valid storage account access key',
  );
}

const NO_RESOURCE_GROUP =
  'the minted Secret has no azure_resourcegroup and the Infrastructure has no platformStatus.azure: the Operator panics, ' +
  'and restarts repeatedly';
const NO_SECRET = "secret can't be empty string";
const NO_SECRET_UNTIL_4_13 = "failed to get SPT from client credentials: parameter 'secret' cannot be empty";
