import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc414 = objectStorageCause({
  id: 'IRC414',
  title: 'Name of the Azure storage account is in use',
  why: 'Names of storage accounts are unique in Azure. This name is in use or invalid.',
  decides: 'Whether az storage account check-name reports that the name is in use.',
  source: operatorSource('pkg/storage/azure/azure.go', 'assureStorageAccount'),
  messages: ['create storage account failed, name not available', 'StorageAccountAlreadyTaken'],
  depth: 2,
  looksLike:
    /create storage account failed, name not available|StorageAccountAlreadyTaken|AccountNameInvalid|StorageAccountAlreadyExists/,
  explain: () => ({
    what: 'The Operator cannot create the storage account: its name is already used in Azure, or is invalid.',
    object: THE_CONFIG,
    field: 'spec.storage.azure.accountName',
    fix: [
      setInConfig('Remove the name, so that the Operator generates one:', {
        storage: { azure: { accountName: null } },
      }),
    ],
  }),
});
