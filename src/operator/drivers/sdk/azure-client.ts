import { isFilledInLater } from '../../../core/placeholder';
import { isAtLeast, Release } from '../../../core/release';
import type { TextMap } from '../../cluster/cluster-state';

/**
 * Why the libraries of Azure make no client, before they send anything.
 *
 * @see Azure/go-autorest autorest/adal NewServicePrincipalToken
 * @see Azure/azure-sdk-for-go sdk/azidentity NewWorkloadIdentityCredential, NewClientSecretCredential
 */
export function azureClientError(data: TextMap, release: Release): string | undefined {
  const { azure_client_id: client = '', azure_client_secret: secret = '', azure_tenant_id: tenant = '' } = data;
  if (!isAtLeast(release, Release.V4_14)) {
    const missing = client === '' ? 'clientID' : secret === '' ? 'secret' : undefined;
    return missing && `${NO_TOKEN}parameter '${missing}' cannot be empty`;
  }
  const file = data.azure_federated_token_file ?? '';
  const error = (secret.trim() === '' ? workloadError(client, file, tenant) : undefined) ?? tenantError(tenant);
  return error !== undefined && isAtLeast(release, Release.V4_22) ? NO_CREDENTIALS + error : error;
}

/** Whether an error is one of these. */
export function isAzureClientError(error: string): boolean {
  return error.startsWith(NO_TOKEN) || error.endsWith(UNSPECIFIED) || error.endsWith(INVALID_TENANT);
}

const NO_TOKEN = 'failed to get SPT from client credentials: ';
const NO_CREDENTIALS = 'failed to get credentials: ';
const UNSPECIFIED = ' in the options';
const INVALID_TENANT =
  'invalid tenantID. You can locate your tenantID by following the instructions listed here: ' +
  'https://learn.microsoft.com/partner-center/find-ids-and-domain-names';

function workloadError(client: string, file: string, tenant: string): string | undefined {
  if (client === '') return unspecified('client ID', 'ClientID');
  if (file === '') return unspecified('token file', 'TokenFilePath');
  return tenant === '' ? unspecified('tenant ID', 'TenantID') : undefined;
}

function unspecified(what: string, option: string): string {
  return `no ${what} specified. Check pod configuration or set ${option}${UNSPECIFIED}`;
}

function tenantError(tenant: string): string | undefined {
  return isFilledInLater(tenant) || /^[\da-z.-]+$/i.test(tenant) ? undefined : INVALID_TENANT;
}
