import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { keyList, keysInWords } from '../engine/key-list';
import { placeOfMissing } from './missing-keys';
import { broughtSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

export const ir224: Rule = {
  id: 'IR224',
  severity: Severity.ERROR,
  title: 'CloudFront Secret without the private key',
  why: 'The Operator does not check the Secret. The pods mount the key from the Secret and wait in ContainerCreating, and the rollout times out.',
  source: operatorSource('pkg/storage/s3/s3.go', 'Volumes'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 11, failing: exampleWith('key.pem'), passing: exampleWith('private.pem') },
  *check(cluster) {
    const sources = broughtSecrets(cluster);
    for (const { manifest: config, valid } of cluster.ofKind('Config')) {
      const { name, key } = valid.spec?.storage?.s3?.cloudFront?.privateKey ?? {};
      for (const { manifest, secret } of sources) {
        if (secret.name !== name || secret.namespace !== REGISTRY_NAMESPACE) continue;
        if (key === undefined || secret.keys === undefined || secret.keys.includes(key)) continue;
        yield {
          manifest,
          path: placeOfMissing(manifest, secret.keys, [key]),
          found: keysInWords(secret.keys),
          expected: `key ${keyList([key])}, which spec.storage.s3.cloudFront.privateKey.key of Config/cluster names`,
          fix: `${secret.keys.length === 0 ? 'add' : 'rename the key that holds the private key to'} ${keyList([key])}${secret.keys.length === 0 ? ' with the private key' : ''}, or correct spec.storage.s3.cloudFront.privateKey.key`,
          related: config,
        };
      }
    }
  },
};

function exampleWith(key: string): string {
  return documents(
    externalSecretYaml('cloudfront', REGISTRY_NAMESPACE, [key]),
    configYaml(
      'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n    cloudFront:\n      baseURL: https://d111111abcdef8.cloudfront.net\n      keypairID: K2JCJMDEHXQW5F\n      privateKey:\n        name: cloudfront\n        key: private.pem',
    ),
  );
}
