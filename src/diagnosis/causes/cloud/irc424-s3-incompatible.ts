import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig, step } from '../../forms/steps';
import { THE_CONFIG, storageValue } from '../../forms/storage-words';

export const irc424 = objectStorageCause({
  id: 'IRC424',
  title: 'S3-compatible storage does not support a request',
  why: 'The S3-compatible storage does not support all features of AWS S3. Examples: the bucket in the host name, encryption, tags, checksums, dual stack.',
  decides: 'The message, and the documentation of the storage.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code NotImplemented',
  messages: [
    'NotImplemented: A header you provided implies functionality that is not implemented',
    'XAmzContentSHA256Mismatch',
    'MethodNotAllowed',
    'SerializationError: failed to unmarshal error message',
  ],
  depth: 2,
  looksLike:
    /NotImplemented|XAmzContentSHA256Mismatch|MethodNotAllowed|SerializationError|MalformedXML|UnsupportedOperation|InvalidEncryptionAlgorithm|Server Side Encryption[^;]{0,60}not/,
  explain: (_, dump) => ({
    what: `The storage at ${storageValue(dump, 'regionEndpoint', 'this endpoint')} does not support a request of the registry.`,
    object: THE_CONFIG,
    field: 'spec.storage.s3',
    explains: ['rollout'],
    fix: [
      setInConfig('Use fewer features: Unmanaged storage, path-style addresses, no encryption by the registry:', {
        storage: { managementState: 'Unmanaged', s3: { virtualHostedStyle: false, encrypt: false, keyID: null } },
      }),
      step('Check that regionEndpoint is the S3 API of the storage, and not its console or a web page.'),
    ],
  }),
});
