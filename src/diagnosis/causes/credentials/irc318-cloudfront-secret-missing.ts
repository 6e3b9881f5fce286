import { valueAt } from '../../../core/field-path';
import { fieldOf } from '../../../core/record';
import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { textOrEmpty } from '../../evidence/condition';
import { inRegistry, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc318 = messageCause({
  id: 'IRC318',
  title: 'Secret with the CloudFront private key does not exist',
  why: 'The pod mounts the Secret with the private key of CloudFront. You must create this Secret. The Operator does not check it.',
  decides: 'Whether the Secret that spec.storage.s3.cloudFront.privateKey names exists in openshift-image-registry.',
  source: operatorSource('pkg/storage/s3/s3.go', 'Volumes'),
  messages: ['MountVolume.SetUp failed for volume "registry-cloudfront"'],
  depth: 2,
  looksLike: /failed for volume "registry-cloudfront" ?: (?:secret "(?<name>[^"]+)"|.*key)/,
  explain: ({ group }, { stanza }) => {
    const key = valueAt(stanza, ['cloudFront', 'privateKey']);
    const [named, inSecret] = ['name', 'key'].map((field) => textOrEmpty(fieldOf(key, field)));
    const name = group('name') || named || 'registry-cloudfront';
    return {
      what: `Secret/${name}, which spec.storage.s3.cloudFront.privateKey names, does not exist, or lacks the key.`,
      object: THE_CONFIG,
      field: 'spec.storage.s3.cloudFront.privateKey',
      fix: [
        inRegistry(
          'Create the Secret with the private key, or add the key to it:',
          `create secret generic ${word(name, 'NAME')} --from-file=${word(inSecret ?? '', 'private.pem')}=PRIVATE_KEY_FILE --dry-run=client -o yaml | oc apply -f -`,
        ),
      ],
    };
  },
});
