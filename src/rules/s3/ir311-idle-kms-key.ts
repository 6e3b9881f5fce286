import { Severity } from '../../core/finding';
import { apiSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir311: Rule = {
  id: 'IR311',
  severity: Severity.WARNING,
  title: 'KMS key without encrypt',
  why: 'Without encrypt, the key is ignored and layers are stored with the default encryption of the bucket. The Operator sets encrypt only on Managed storage.',
  source: apiSource('imageregistry/v1 ImageRegistryConfigStorageS3.keyID'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  aboutMissing: true,
  acknowledgeable: true,
  examples: { line: 12, failing: exampleWith(''), passing: exampleWith('\n    encrypt: true') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState, s3 } = valid.spec?.storage ?? {};
      const { bucket = '', keyID = '', encrypt } = s3 ?? {};
      // The Operator encrypts Managed buckets, and treats a bucket without a name as Managed.
      const managed = managementState === 'Managed' || (managementState === undefined && bucket === '');
      if (keyID === '' || encrypt === true || managed) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'keyID'],
        found: 'a KMS key without encrypt: true, so that the registry does not use the key',
        expected: 'encrypt: true as well',
        fix: 'set spec.storage.s3.encrypt to true; or, if the default encryption of the bucket is enough, remove keyID',
      };
    }
  },
};

function exampleWith(encrypt: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n    keyID: arn:aws:kms:eu-central-1:111122223333:key/1234abcd${encrypt}`,
  );
}
