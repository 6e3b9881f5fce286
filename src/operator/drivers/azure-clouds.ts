import { OperatorError } from '../go/operator-error';
import { UNKNOWN } from '../cluster/unknown';

export interface AzureCloud {
  /** Where tokens come from, as AZURE_AUTHORITY_HOST. */
  readonly authority: string;
  /** Where accounts are reached. */
  readonly storageSuffix: string;
}

/** A cloud by its name in any case; the public one where none is given. Source: go-autorest azure EnvironmentFromName. */
export function azureCloud(name: string): AzureCloud {
  if (name === '') return PUBLIC;
  const cloud = CLOUDS.get(name.toUpperCase());
  if (cloud !== undefined) return cloud;
  throw new OperatorError(`autorest/azure: There is no cloud environment matching the name "${name.toUpperCase()}"`);
}

const PUBLIC = { authority: 'https://login.microsoftonline.com/', storageSuffix: 'core.windows.net' };
const GOVERNMENT = { authority: 'https://login.microsoftonline.us/', storageSuffix: 'core.usgovcloudapi.net' };
const CLOUDS: ReadonlyMap<string, AzureCloud> = new Map([
  ['AZUREPUBLICCLOUD', PUBLIC],
  ['AZURECLOUD', PUBLIC],
  ['AZUREUSGOVERNMENT', GOVERNMENT],
  ['AZUREUSGOVERNMENTCLOUD', GOVERNMENT],
  ['AZURECHINACLOUD', { authority: 'https://login.chinacloudapi.cn/', storageSuffix: 'core.chinacloudapi.cn' }],
  ['AZUREGERMANCLOUD', { authority: 'https://login.microsoftonline.de/', storageSuffix: 'core.cloudapi.de' }],
  // Read from a file that the cluster mounts into the Operator.
  ['AZURESTACKCLOUD', { authority: UNKNOWN, storageSuffix: UNKNOWN }],
]);
