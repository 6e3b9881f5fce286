import { operatorSource } from '../../../core/source';
import { failingStorage } from '../../examples/dump-yaml';
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
  examples: {
    shows: () =>
      failingStorage(
        'the secret openshift-image-registry/image-registry-private-configuration-user has an empty value for REGISTRY_STORAGE_AZURE_ACCOUNTKEY; the secret should be removed so that the operator can use cluster-wide secrets',
        { azure: { container: 'layers' } },
      ),
    alike: () =>
      failingStorage(
        'unable to get user provided secrets: secret "openshift-image-registry/image-registry-private-configuration-user" does not contain required key "REGISTRY_STORAGE_AZURE_ACCOUNTKEY"',
        { azure: { container: 'layers' } },
      ),
  },
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
