import { OperatorError } from '../go/operator-error';
import { UNKNOWN } from '../../core/placeholder';

interface AzureCloud {
  /** The URL that issues tokens: AZURE_AUTHORITY_HOST. */
  readonly authority: string;
  /** The domain suffix of storage accounts. */
  readonly storageSuffix: string;
}

/**
 * Looks up a cloud by its case-insensitive name; the default is the public cloud. Source: go-autorest azure
 * EnvironmentFromName.
 */
export function azureCloud(name: string): AzureCloud {
  if (name === '') return PUBLIC;
  const cloud = CLOUDS.get(name.toUpperCase());
  if (cloud !== undefined) return cloud;
  throw new OperatorError(`autorest/azure: There is no cloud environment matching the name "${name.toUpperCase()}"`);
}

const PUBLIC = { authority: 'https://login.microsoftonline.com/', storageSuffix: 'core.windows.net' };
const GOVERNMENT = { authority: 'https://login.microsoftonline.us/', storageSuffix: 'core.usgovcloudapi.net' };
const KNOWN_TO_CLUSTER = { authority: UNKNOWN, storageSuffix: UNKNOWN };
const CLOUDS: ReadonlyMap<string, AzureCloud> = new Map([
  ['AZUREPUBLICCLOUD', PUBLIC],
  ['AZURECLOUD', PUBLIC],
  ['AZUREUSGOVERNMENT', GOVERNMENT],
  ['AZUREUSGOVERNMENTCLOUD', GOVERNMENT],
  ['AZURECHINACLOUD', { authority: 'https://login.chinacloudapi.cn/', storageSuffix: 'core.chinacloudapi.cn' }],
  ['AZUREGERMANCLOUD', { authority: 'https://login.microsoftonline.de/', storageSuffix: 'core.cloudapi.de' }],
  // Read from a file that is mounted into the Operator's pod.
  ['AZURESTACKCLOUD', KNOWN_TO_CLUSTER],
  [UNKNOWN.toUpperCase(), KNOWN_TO_CLUSTER],
]);
