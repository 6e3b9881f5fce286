import { objectStorageCause } from '../../forms/object-storage-cause';
import { inRegistry } from '../../forms/steps';
import { provideAnyCredentials, secretOf } from '../../forms/credentials-words';

export const irc310 = objectStorageCause({
  id: 'IRC310',
  title: 'SDK finds no credentials',
  why: 'The SDK found no credentials in any place. The file in the Secret is empty, or has no profile with the name default.',
  decides:
    'Whether Secret image-registry-private-configuration, which the Operator writes, has a key "credentials", and whether the file in this key has a profile.',
  source: 'aws/aws-sdk-go aws/credentials/chain_provider.go ErrNoValidProvidersFoundInChain',
  messages: [
    'NoCredentialProviders: no valid providers in chain',
    'SharedCredsLoad: failed to load shared credentials file',
    'failed to refresh cached credentials, no EC2 IMDS role found',
  ],
  depth: 2,
  looksLike:
    /NoCredentialProviders|SharedCredsLoad|SharedCredsAccessKey|EC2RoleRequestError|no EC2 IMDS role found|static credentials are empty|failed to get shared config profile/,
  explain: (_, dump) => ({
    what: 'The registry finds no credentials in its credentials file.',
    object: secretOf(dump),
    field: 'data',
    explains: ['rollout'],
    fix: [
      inRegistry(
        'See the names of the keys in the Secret that the Operator writes and in yours (values are not shown). The first must have the key credentials:',
        'describe secret image-registry-private-configuration image-registry-private-configuration-user',
      ),
      provideAnyCredentials('Write your credentials again.', dump),
    ],
  }),
});
