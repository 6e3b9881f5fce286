import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG, storageText } from '../../forms/storage-words';

export const irc415 = objectStorageCause({
  id: 'IRC415',
  title: 'Azure storage account does not allow keys',
  why: 'The account, or a policy, allows access only by identity. Without workload identity, the registry uses the key of the account.',
  decides: 'Whether allowSharedKeyAccess of the account is false.',
  source: 'Azure/azure-sdk-for-go sdk/storage/azblob/bloberror/error_codes.go AuthenticationFailed',
  messages: ['KeyBasedAuthenticationNotPermitted: Key based authentication is not permitted on this storage account'],
  depth: 2.5,
  looksLike: /KeyBasedAuthenticationNotPermitted|Key based authentication is not permitted/,
  explain: (_, dump) => ({
    what: 'The storage account does not allow access with its key.',
    object: THE_CONFIG,
    field: 'spec.storage.azure.accountName',
    explains: ['rollout'],
    fix: [
      commandStep(
        'Allow access with keys:',
        `az storage account update --name ${word(storageText(dump, 'accountName'), 'ACCOUNT')} --allow-shared-key-access true`,
      ),
      step(
        'If a policy forbids keys, only a cluster that was installed with workload identity (since 4.14) can use the account: it needs no key.',
      ),
    ],
  }),
});
