import { objectStorageCause } from '../../forms/object-storage-cause';
import { inRegistry } from '../../forms/steps';
import { provideCredentials, credentialIn } from '../../forms/credentials-words';

export const irc306 = objectStorageCause({
  id: 'IRC306',
  title: 'S3 access key does not exist',
  why: 'The storage does not know the access key id. The key was deleted or deactivated, belongs to another endpoint, or contains a space or a line break.',
  decides: 'Whether the access key in the Secret is one of the keys of the user in the storage.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code InvalidAccessKeyId',
  messages: [
    'InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records',
    'InvalidClientTokenId: The security token included in the request is invalid',
  ],
  depth: 2,
  looksLike:
    /InvalidAccessKeyId|InvalidClientTokenId|Access Key Id you provided does not exist|UnrecognizedClientException/,
  // A role that is assumed with a token has no access key.
  where: { but: /AssumeRoleWithWebIdentity/ },
  explain: (_, dump) => ({
    what: 'The storage does not know the access key of the registry.',
    ...credentialIn(dump, 'REGISTRY_STORAGE_S3_ACCESSKEY', 'aws_access_key_id'),
    explains: ['rollout'],
    fix: [
      provideCredentials('Write a key that exists, without spaces or line ends around it:', dump, 's3'),
      inRegistry('The pods restart automatically; watch them:', 'rollout status deployment/image-registry'),
    ],
  }),
});
