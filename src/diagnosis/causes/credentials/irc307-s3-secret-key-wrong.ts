import { objectStorageCause } from '../../forms/object-storage-cause';
import { step } from '../../forms/steps';
import { provideCredentials, credentialIn } from '../../forms/credentials-words';

export const irc307 = objectStorageCause({
  id: 'IRC307',
  title: 'S3 secret key is wrong',
  why: 'The signature of a request is wrong: the secret key belongs to another access key, or contains a space or a line break. A proxy that changes requests has the same effect.',
  decides: 'Whether the secret key in the Secret belongs to the access key.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code SignatureDoesNotMatch',
  messages: ['SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided'],
  depth: 2,
  looksLike: /SignatureDoesNotMatch|request signature we calculated does not match|InvalidSignature/,
  explain: (_, dump) => ({
    what: 'The secret key of the registry does not match its access key.',
    ...credentialIn(dump, 'REGISTRY_STORAGE_S3_SECRETKEY', 'aws_secret_access_key'),
    explains: ['rollout'],
    fix: [
      provideCredentials('Write both keys again, without spaces or line ends around them:', dump, 's3'),
      step('If the keys are right, check whether a proxy or load balancer changes the host or the path of requests.'),
    ],
  }),
});
