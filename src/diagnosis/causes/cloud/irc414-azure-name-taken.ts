import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { USER_SECRET } from '../../forms/credentials-words';
import { setInConfig, step } from '../../forms/steps';
import { storageValue, THE_CONFIG } from '../../forms/storage-words';

export const irc414 = objectStorageCause({
  id: 'IRC414',
  title: 'Name of the Azure storage account is not available',
  why: 'Names of storage accounts are unique in Azure. This name is in use or invalid.',
  decides: 'Whether az storage account check-name reports that the name is in use.',
  source: operatorSource('pkg/storage/azure/azure.go', 'assureStorageAccount'),
  messages: ['create storage account failed, name not available', 'StorageAccountAlreadyTaken'],
  depth: 2,
  looksLike:
    /create storage account failed, name not available|StorageAccountAlreadyTaken|AccountNameInvalid|StorageAccountAlreadyExists/,
  explain: (_, dump) => ({
    what: `The Operator cannot create the storage account ${storageValue(dump, 'accountName', 'of the Config')}: this name is already used in Azure, or is invalid.`,
    object: THE_CONFIG,
    field: 'spec.storage.azure.accountName',
    fix: [
      step(
        `If the account is your own, keep the name, set spec.storage.azure.container to a container that exists in it, and put the account key (REGISTRY_STORAGE_AZURE_ACCOUNTKEY) into ${USER_SECRET}.`,
      ),
      setInConfig(
        'Otherwise, or if the name is not 3 to 24 lower-case letters and digits, remove the name, also in Git, so that the Operator generates one. The new account has no images:',
        {
          storage: { azure: { accountName: null } },
        },
      ),
    ],
  }),
});
