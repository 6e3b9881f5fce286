import { fieldOf } from '../../../core/record';
import type { FixStep } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { setInConfig, step } from '../../forms/steps';
import { isUnmanaged, storageValue, THE_CONFIG } from '../../forms/storage-words';

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
      ...fewerFeatures(dump),
      step('Check that regionEndpoint is the S3 API of the storage, and not its console or a web page.'),
      step(
        'Look in the log of the storage for the request that it rejects. Update the storage to a release that supports this request, or use other storage.',
      ),
    ],
  }),
});

/** Turns off what the Config uses of optional features; all of them where it is not known, and nothing where it uses none. */
function fewerFeatures(dump: Dump): FixStep[] {
  const { config, stanza } = dump;
  const off = Object.entries({ virtualHostedStyle: false, encrypt: false, keyID: null }).filter(
    ([key]) => config === undefined || !['undefined', 'false', ''].includes(String(fieldOf(stanza, key))),
  );
  const storage = {
    ...(isUnmanaged(dump) ? {} : { managementState: 'Unmanaged' }),
    ...(off.length === 0 ? {} : { s3: Object.fromEntries(off) }),
  };
  if (Object.keys(storage).length === 0) return [];
  return [
    setInConfig(
      'Turn off the features of S3 that the storage may not support (with Unmanaged, the Operator sets no tags, encryption or lifecycle):',
      { storage },
    ),
  ];
}
