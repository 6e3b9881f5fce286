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
  explain: ({ group }) => {
    const name = group('name') === '' ? 'registry-cloudfront' : group('name');
    return {
      what: `Secret/${name} with the private key of CloudFront does not exist, or lacks the key.`,
      object: `Secret/${name}`,
      field: 'spec.storage.s3.cloudFront.privateKey',
      fix: [
        inRegistry(
          'Create the Secret, or add the key to it:',
          `create secret generic ${word(name, 'NAME')} --from-file=private.pem=PRIVATE_KEY_FILE --dry-run=client -o yaml | oc apply -f -`,
        ),
      ],
    };
  },
});
