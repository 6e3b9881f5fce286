import { checkAzureAccountName } from '../core/formats/bucket-name';
import { isAtLeast, Release } from '../core/release';
import { docsSource, operatorSource } from '../core/source';
import type { AzureBlobStorageProps } from './azure-blob-props';
import { checkStanzaText, textsAt, type Backend, type Stanza } from './backend';
import type { StorageRequest } from './request';

const PUBLIC_CLOUD = 'azurepubliccloud';
/** Source: Azure/go-autorest autorest/azure/environments.go environments. */
const CLOUD_ALIASES: Readonly<Record<string, string | undefined>> = {
  azurecloud: PUBLIC_CLOUD,
  azureusgovernment: 'azureusgovernmentcloud',
};

export const azureBlob: Backend = {
  field: 'azure',
  factory: 'azureBlob',
  title: 'Azure Blob Storage',
  operatorName: 'Azure',
  span: {},
  source: operatorSource('pkg/storage/azure/azure.go', 'CreateStorage'),
  durable: true,
  sharing: 'always',
  nameKeys: ['accountName', 'container'],
  storeKeys: ['cloudName'],
  writtenByOperator: () => ['accountName', 'container', 'cloudName'],
  takenFromCluster: { cloudName: ['azure', 'cloudName'] },
  // Of an account without a cloud, the Operator takes the public one: pkg/storage/azure/azure.go getEnvironmentByName.
  meaning: (key, value, { accountName = '' }) =>
    key === 'cloudName' && (value !== '' || accountName !== '') ? cloudOf(value) : value,
  removalPanics: true,
  propNames: {
    networkAccess: 'privateEndpoint',
    'networkAccess.type': 'privateEndpoint',
    'networkAccess.internal': 'privateEndpoint',
    'networkAccess.internal.vnetName': 'privateEndpoint.vnetName',
    'networkAccess.internal.subnetName': 'privateEndpoint.subnetName',
    'networkAccess.internal.networkResourceGroupName': 'privateEndpoint.networkResourceGroupName',
    'networkAccess.internal.privateEndpointName': 'privateEndpoint.privateEndpointName',
  },
  secretSource: docsSource('registry-operator-config-resources-secret-azure'),
  credentialSets: () => [{ name: 'azureBlob', keys: ['REGISTRY_STORAGE_AZURE_ACCOUNTKEY'] }],
  paddingKeys: () => [],
  check: (stanza) => checkStanzaText(stanza, 'accountName', checkAzureAccountName),
  identity: (stanza) => {
    const names = textsAt(stanza, ['accountName', 'container']);
    return names && JSON.stringify([cloudOf(textsAt(stanza, ['cloudName'])?.[0]), ...names]);
  },
  // The schema sets this default; it has the field since 4.15.
  writtenBack: (_stanza, release) => (isAtLeast(release, Release.V4_15) ? { networkAccess: { type: 'External' } } : {}),
};

/** No name means the public cloud. Letter case does not count. */
function cloudOf(name = ''): string {
  const cloud = name === '' ? PUBLIC_CLOUD : name.toLowerCase();
  return CLOUD_ALIASES[cloud] ?? cloud;
}

export function azureBlobStorage(props: AzureBlobStorageProps): StorageRequest {
  return { backend: azureBlob, stanza: azureBlobStanza(props), options: props };
}

function azureBlobStanza(props: AzureBlobStorageProps): Stanza {
  const internal = props.privateEndpoint;
  return {
    accountName: props.accountName,
    container: props.container,
    cloudName: props.cloudName,
    networkAccess:
      internal === undefined
        ? undefined
        : { type: 'Internal', internal: Object.keys(internal).length === 0 ? undefined : { ...internal } },
  };
}
