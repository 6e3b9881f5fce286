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
    what: 'The account key in Secret/image-registry-private-configuration-user is empty.',
    object: USER_SECRET,
    field: 'data.REGISTRY_STORAGE_AZURE_ACCOUNTKEY',
    fix: [
      inRegistry(
        'If the Operator created the storage account, delete the Secret. The Operator then uses the credentials of the cluster:',
        `delete secret ${USER_SECRET_NAME}`,
      ),
      provideCredentials('If the storage account is yours, write its key into the Secret:', dump, 'azure'),
    ],
  }),
});
