import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import type { S3Stanza } from '../../schema/kinds/storage-spec';
import { isAmazon } from '../../storage/s3';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { regionNamed } from './aws-regions';

export const ir127: Rule = {
  id: 'IR127',
  severity: Severity.ERROR,
  title: 'KMS key that the bucket cannot use',
  why: 'S3 encrypts only with a key of AWS KMS in the region of the bucket. It rejects every layer that is pushed with another key. The ARN of a multi-Region key names one region, too: each region has its own replica of the key.',
  source: 'awsdocs/amazon-s3-userguide doc_source/UsingKMSEncryption.md',
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 12, failing: exampleWith('us-east-1'), passing: exampleWith('eu-central-1') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { s3 } = valid.spec?.storage ?? {};
      // Other stores have key managers of their own.
      const wrong = s3 !== undefined && isAmazon({ ...s3 }) ? wrongArn(s3) : undefined;
      if (wrong !== undefined) yield { manifest, path: ['spec', 'storage', 's3', 'keyID'], ...wrong };
    }
  },
};

/** Ids and aliases name no region. */
function wrongArn({
  keyID = '',
  region: name = '',
}: S3Stanza): Readonly<Record<'found' | 'expected' | 'fix', string>> | undefined {
  if (!/^arn:/i.test(keyID)) return undefined;
  const region = regionNamed(name);
  const [, keyRegion] = /^arn:[a-z-]+:kms:([a-z\d-]+):[^:]+:(?:key|alias)\/./.exec(keyID) ?? [];
  if (keyRegion === undefined) {
    const example = `arn:aws:kms:${region ?? 'eu-central-1'}:ACCOUNT:key/ID`;
    return {
      found: quoted(keyID),
      expected: 'the ARN of a KMS key or alias',
      fix: `set spec.storage.s3.keyID to an ARN such as ${example}`,
    };
  }
  if (region === undefined || keyRegion === region) return undefined;
  return {
    found: `a key in ${keyRegion}, for a bucket in ${region}`,
    expected: `a key in ${region}, because S3 uses only keys in the region of the bucket`,
    fix: `set spec.storage.s3.keyID to the ARN of a key in ${region}; for a multi-Region key, to the ARN of its replica in ${region}`,
  };
}

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n    keyID: arn:aws:kms:${region}:111122223333:key/1234abcd\n    encrypt: true`,
  );
}
