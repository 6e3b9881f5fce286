import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';
import { USER_SECRET_NAME } from '../../../core/names';
import { USER_SECRET, provideCredentials } from '../../forms/credentials-words';

export const irc304 = messageCause({
  id: 'IRC304',
  title: 'Azure account key is empty',
  why: 'The Secret image-registry-private-configuration-user exists with an empty account key. The Operator then reads no other credentials.',
  decides: 'Whether the key REGISTRY_STORAGE_AZURE_ACCOUNTKEY of the Secret is empty.',
  source: operatorSource('pkg/storage/azure/azure.go', 'GetConfig'),
  messages: ['has an empty value for REGISTRY_STORAGE_AZURE_ACCOUNTKEY'],
  looksLike: /has an empty value for REGISTRY_STORAGE_AZURE_ACCOUNTKEY/,
  explain: (_, dump) => ({
    what: 'The account key in the Secret is empty.',
    object: USER_SECRET,
    field: 'data.REGISTRY_STORAGE_AZURE_ACCOUNTKEY',
    fix: [
      inRegistry(
        'Delete the Secret, so that the credentials of the cluster are used:',
        `delete secret ${USER_SECRET_NAME}`,
      ),
      provideCredentials('Or write the key of the storage account into the Secret:', dump, 'azure'),
    ],
  }),
});
