import { isAtLeast, Release } from '../../core/release';
import type { AzureStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { isAzureClientError } from './sdk/azure-client';
import { azureAccess } from './azure-credentials';

/** StorageExists where an error keeps the Operator from the account that it is to delete. Source: RemoveStorage. */
export function accountNotRemoved(stanza: AzureStanza, error: string, state: ClusterState): Verdict | undefined {
  // Whether there is an account that the Operator has named, only the status of the live Config shows.
  if ((stanza.accountName ?? '') === '') return undefined;
  if (error.startsWith('autorest/azure: ')) return unknown('ConfigError', `Unable to get cloud environment: ${error}`);
  if (!isAzureClientError(error)) return unknown('ConfigError', `Unable to get configuration: ${error}`);
  if (!isAtLeast(state.release, Release.V4_22)) return unknown('AzureError', `Unable to get accounts client: ${error}`);
  const { accountName = '', container = '', cloudName = '', networkAccess } = stanza;
  // The client is made only where something is asked for.
  if ((networkAccess?.internal?.privateEndpointName ?? '') !== '')
    return unknown('AzureError', `Unable to destroy private dns: "${error}"`);
  if (container === '')
    return { status: 'False', reason: 'AzureError', message: `Unable to delete storage account: ${error}` };
  const keys = `Unable to get account primary keys: failed to get keys for the storage account ${accountName}: ${error}`;
  if (cloudName.toUpperCase() === 'AZURESTACKCLOUD') return unknown('AzureError', keys);
  const { source, isFederated } = azureAccess(state);
  return unknown('AzureError', source === 'user' || isFederated ? `Unable to check account existence: ${error}` : keys);
}

function unknown(reason: string, message: string): Verdict {
  return { status: 'Unknown', reason, message };
}
