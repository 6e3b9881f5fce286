import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc118 = messageCause({
  id: 'IRC118',
  title: 'CloudFront private key is not named',
  why: 'The Deployment mounts the Secret with the private key of CloudFront. If the Config does not name this Secret, the API server rejects the Deployment.',
  decides: 'Whether spec.storage.s3.cloudFront.privateKey has a name.',
  source: operatorSource('pkg/storage/s3/s3.go', 'Volumes'),
  messages: [
    'spec.template.spec.volumes[1].secret.secretName: Required value',
    'volumeMounts[1].name: Not found: "registry-cloudfront"',
  ],
  depth: 2,
  rule: 'IR224',
  looksLike: /volumes\[\d+\]\.secret\.secretName: Required value|registry-cloudfront"?\]?$/,
  explain: () => ({
    what: 'The Config uses CloudFront, but does not name the Secret with the private key.',
    object: THE_CONFIG,
    field: 'spec.storage.s3.cloudFront.privateKey.name',
    fix: [
      inRegistry(
        'Create the Secret with the private key:',
        'create secret generic registry-cloudfront --from-file=private.pem=PRIVATE_KEY_FILE',
      ),
      setInConfig('Set the name of the Secret in the Config:', {
        storage: { s3: { cloudFront: { privateKey: { name: 'registry-cloudfront', key: 'private.pem' } } } },
      }),
    ],
  }),
});
