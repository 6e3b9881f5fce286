import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, word } from '../../forms/steps';

export const irc318 = messageCause({
  id: 'IRC318',
  title: 'Secret with the CloudFront private key does not exist',
  why: 'The pod mounts the Secret with the private key of CloudFront. You must create this Secret. The Operator does not check it.',
  decides: 'Whether the Secret that spec.storage.s3.cloudFront.privateKey names exists in openshift-image-registry.',
  source: operatorSource('pkg/storage/s3/s3.go', 'Volumes'),
  messages: ['MountVolume.SetUp failed for volume "registry-cloudfront"'],
  depth: 2,
  looksLike: /failed for volume "registry-cloudfront" ?: (?:secret "(?<name>[^"]+)"|.*key)/,
  explain: ({ group }) => ({
    what: `The Secret ${group('name')} with the private key of CloudFront does not exist, or lacks the key.`,
    object: `Secret/${group('name') === '' ? 'registry-cloudfront' : group('name')}`,
    field: 'spec.storage.s3.cloudFront.privateKey',
    fix: [
      inRegistry(
        'Create the Secret:',
        `create secret generic ${word(group('name'), 'registry-cloudfront')} --from-file=private.pem=PRIVATE_KEY_FILE`,
      ),
    ],
  }),
});
