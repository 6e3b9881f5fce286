import { isAtLeast, Release } from '../../core/release';
import { isFilledInLater } from '../../core/placeholder';
import { operatorSource } from '../../core/source';
import type { AzureStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { secretVariable, variable, type StorageVariable } from '../container/env';
import { base64Error } from '../go/go-base64';
import { OperatorError } from '../go/operator-error';
import { azureCloud } from './azure-clouds';
import { azureAccess, azureCredentials, type AzureCredentials } from './azure-credentials';
import { accountNotRemoved } from './azure-removal';
import type { DriverFactory, StorageSync } from './driver';
import { generatedName, objectStorageSync, storageExists } from './object-storage';
import { isAzureClientError } from './sdk/azure-client';
import { isRecorded } from './recorded-storage';

/** Source: pkg/storage/azure/azure.go. */
export const azureDriver: DriverFactory = {
  notes: [
    {
      since: Release.V4_14,
      what: 'on Azure, Job azure-path-fix moves all images to the path that the registry reads since this release; until it is done, ClusterOperator/image-registry is Progressing',
      source: operatorSource('pkg/operator/azurepathfixcontroller.go', 'AzurePathFixController'),
    },
  ],
  notSetUp,
  deleted: { reason: 'AccountDeleted', message: 'Storage account has been deleted' },
  open: (written, state) => {
    const stanza = written as AzureStanza;
    return {
      environment: () => environment(stanza, azureCredentials(state), state.release),
      volumes: [],
      volumeSecrets: () => ({}),
      caBundle: () => '',
      reach: () => {
        const { clientError } = azureAccess(state);
        azureCloud(stanza.cloudName ?? '');
        if (clientError !== undefined) throw new OperatorError(clientError);
      },
      notRemoved: (error) => accountNotRemoved(stanza, error, state),
      sync: () => sync(stanza, state),
      startError: () => startError(stanza, state),
      layers: () => stanza.accountName ?? '',
      // With the key of an account, the Operator creates none.
      choosesName: () => azureAccess(state).source !== 'user',
    };
  },
};

/** The Operator reads the credentials before it looks for the account. Source: CreateStorage. */
function notSetUp(error: string): Verdict {
  return error.startsWith('autorest/azure: ') || isAzureClientError(error)
    ? { status: 'Unknown', reason: 'AzureError', message: `Unable to process storage account: ${error}` }
    : { status: 'Unknown', reason: 'ConfigError', message: `Unable to get configuration: ${error}` };
}

function environment(stanza: AzureStanza, credentials: AzureCredentials, release: Release): StorageVariable[] {
  const { accountName = '', container = '', cloudName = '' } = stanza;
  const cloud = azureCloud(cloudName);
  const where = [
    variable('REGISTRY_STORAGE', 'azure'),
    variable('REGISTRY_STORAGE_AZURE_CONTAINER', container),
    variable('REGISTRY_STORAGE_AZURE_ACCOUNTNAME', accountName),
  ];
  const realm = cloudName === '' ? [] : [variable('REGISTRY_STORAGE_AZURE_REALM', cloud.storageSuffix)];
  const { accountKey, federated } = credentials;
  const key = accountKey === undefined ? [] : [secretVariable('REGISTRY_STORAGE_AZURE_ACCOUNTKEY', accountKey)];
  if (!isAtLeast(release, Release.V4_14)) return [...where, ...key, ...realm];
  const identity =
    federated === undefined
      ? []
      : [
          // The Azure library of the registry reads these directly, so they have no prefix.
          variable('AZURE_CLIENT_ID', federated.clientId),
          variable('AZURE_TENANT_ID', federated.tenantId),
          variable('AZURE_FEDERATED_TOKEN_FILE', federated.tokenFile),
          variable('AZURE_AUTHORITY_HOST', cloud.authority),
        ];
  return [...key, ...identity, ...where, ...realm];
}

function sync(stanza: AzureStanza, state: ClusterState): StorageSync {
  const { accountName = '', container = '', cloudName = '' } = stanza;
  const { source, accountKey = '', clientError } = azureAccess(state);
  azureCloud(cloudName);
  if (source === 'user') {
    const unread = keyError(stanza, accountKey, state);
    if (unread !== undefined) return { managementState: 'Unmanaged', because: unread.failure.error, ...unread };
    const conditions = { StorageExists: ofUsersAccount(stanza, state) };
    // A missing account or container is not an error: the registry is deployed without it.
    return {
      managementState: 'Unmanaged',
      because: 'the account key is given, so the Operator creates nothing',
      conditions,
    };
  }
  if (clientError !== undefined) throw new OperatorError(clientError);
  if (losesPrivateEndpoint(stanza, state)) throw new OperatorError(NO_INTERNAL, 'panic');
  const ofCluster =
    accountName === '' && cloudName === '' ? state.infrastructure.textOrUnknown('azure', 'cloudName') : '';
  const generated = {
    ...(accountName === '' ? { accountName: generatedName('account', state) } : {}),
    ...(container === '' ? { container: generatedName('container', state) } : {}),
    ...(ofCluster === '' ? {} : { cloudName: ofCluster }),
    ...privateNetwork(stanza, state),
  };
  return {
    ...(accountName === ''
      ? objectStorageSync('account', '', state)
      : objectStorageSync('container', container, state)),
    writes: { ...stanza, ...generated },
    conditions: storageExists('ContainerExists', 'Storage container exists'),
  };
}

/** What the Operator finds out about the network of an account that only the cluster reaches. Source: assurePrivateAccount. */
function privateNetwork({ networkAccess }: AzureStanza, state: ClusterState): Pick<AzureStanza, 'networkAccess'> {
  if (networkAccess?.type !== 'Internal' || !isAtLeast(state.release, Release.V4_15)) return {};
  const { vnetName = '', subnetName = '', privateEndpointName = '', ...rest } = networkAccess.internal ?? {};
  const internal = {
    ...rest,
    vnetName: vnetName === '' ? generatedName('virtual network', state) : vnetName,
    subnetName: subnetName === '' ? generatedName('subnet', state) : subnetName,
    privateEndpointName: privateEndpointName === '' ? generatedName('private endpoint', state) : privateEndpointName,
  };
  return { networkAccess: { ...networkAccess, internal } };
}

/**
 * Of an account that is private already, the Operator does not look for the network again, and writes the endpoint into a field that
 * is not there. Source: assurePrivateAccount, CreateStorage.
 */
function losesPrivateEndpoint({ accountName, networkAccess }: AzureStanza, { config, release }: ClusterState): boolean {
  if (networkAccess?.type !== 'Internal' || networkAccess.internal !== undefined) return false;
  const recorded = config?.status?.storage?.azure;
  const isPrivate = recorded?.networkAccess?.type === 'Internal' && recorded.accountName === accountName;
  return isPrivate && isAtLeast(release, Release.V4_15);
}

const NO_INTERNAL =
  'the storage account is private already, and spec.storage.azure.networkAccess.internal is missing: the Operator panics, and restarts repeatedly';

/**
 * The Operator reads the key only when it looks for the container that it has recorded. Until then it has deployed the registry.
 * Sources: StorageExists, storageExistsViaTrack2SDK, Azure/azure-sdk-for-go sdk/storage/azblob NewSharedKeyCredential.
 */
function keyError(
  stanza: AzureStanza,
  key: string,
  state: ClusterState,
): Required<Pick<StorageSync, 'conditions' | 'failure'>> | undefined {
  const { accountName = '', container = '', cloudName = '' } = stanza;
  const isLookedFor = accountName !== '' && container !== '' && isRecorded('azure', stanza, state);
  const illegal = isLookedFor ? illegalKey(key) : undefined;
  if (illegal === undefined) return undefined;
  const isNewer = isAtLeast(state.release, Release.V4_14) && cloudName.toUpperCase() !== 'AZURESTACKCLOUD';
  const error = isNewer ? DECODE + illegal : illegal;
  const message = isNewer ? `Unable to create blob client: ${error}` : error;
  return { conditions: { StorageExists: { status: 'Unknown', reason: 'AzureError', message } }, failure: { error } };
}

function illegalKey(key: string): string | undefined {
  return isFilledInLater(key) ? undefined : base64Error(key);
}

const DECODE = 'decode account key: ';

/**
 * The registry makes its client before it listens.
 * Source: openshift/image-registry vendor/…/distribution/registry/storage/driver/azure parser.go NewParameters, azure_auth.go
 * newAzureClient; until 4.13 azure.go FromParameters.
 */
function startError({ accountName = '', container = '' }: AzureStanza, state: ClusterState): string | undefined {
  const isNewer = isAtLeast(state.release, Release.V4_14);
  if (accountName === '') return `${isNewer ? 'no' : 'No'} accountname parameter provided`;
  if (container === '') return isNewer ? 'no container parameter provider' : 'No container parameter provided';
  const { source, accountKey = '' } = azureCredentials(state);
  const illegal = source === 'user' ? illegalKey(accountKey) : undefined;
  if (illegal === undefined) return undefined;
  return isNewer ? DECODE + illegal : `azure: malformed storage account key: ${illegal}`;
}

/** Source: processUPI; StorageExists once that is recorded. */
function ofUsersAccount(stanza: AzureStanza, state: ClusterState): Verdict {
  const { accountName = '', container = '' } = stanza;
  if (accountName !== '' && container !== '') {
    return isRecorded('azure', stanza, state)
      ? { status: 'True', reason: 'ContainerExists', message: 'Storage container exists' }
      : { status: 'True', reason: 'UserManaged', message: 'Storage is managed by the user' };
  }
  const message =
    accountName === ''
      ? 'Storage account key is provided, but account name is not specified'
      : 'Storage account is provided, but container is not specified';
  return { status: 'False', reason: 'StorageNotConfigured', message };
}
