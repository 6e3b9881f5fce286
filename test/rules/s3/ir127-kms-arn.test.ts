import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const AT_KEY = { line: 8, field: 'spec.storage.s3.keyID' };
const US = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd';

testRule('IR127', {
  accept: {
    'a key in the region of the bucket': withKey(US, 'region: us-east-1'),
    'an alias there': withKey('arn:aws:kms:us-east-1:111122223333:alias/layers', 'region: us-east-1'),
    'a multi-Region key there': withKey('arn:aws:kms:us-east-1:111122223333:key/mrk-1234', 'region: us-east-1'),
    'a key of another part of AWS': withKey(
      'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/1234',
      'region: us-gov-west-1',
    ),
    'a key for a bucket in the region of the cluster, which the Config does not name': withKey(US, 'bucket: layers'),
    'the region of the bucket with FIPS': withKey(US, 'region: fips-us-east-1'),
    'a key for a bucket in a malformed region, which has a rule of its own': withKey(US, 'region: eu-central'),
    'an id': withKey('1234abcd-12ab-34cd-56ef-1234567890ab', 'region: eu-central-1'),
    'an alias without a region': withKey('alias/layers', 'region: eu-central-1'),
    'a key of another store': withKey(US, 'region: minio, regionEndpoint: "https://minio.example.com"'),
    'an ARN of another store': withKey('arn:minio:kms::default', 'regionEndpoint: "https://minio.example.com"'),
    'an empty key': withKey('', 'region: eu-central-1'),
    'no key': configYaml('replicas: 2\nstorage:\n  s3: {region: eu-central-1}'),
    'another storage': configYaml('replicas: 2\nstorage:\n  gcs: {keyID: "arn:aws:s3:::acme"}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a key in another region': {
      yaml: withKey(US, 'region: eu-central-1'),
      findings: [
        {
          ...AT_KEY,
          object: 'Config/cluster',
          found: 'a key in us-east-1, for a bucket in eu-central-1',
          expected: 'a key in eu-central-1, because S3 uses only keys in the region of the bucket',
          fix: 'set spec.storage.s3.keyID to the ARN of a key in eu-central-1; for a multi-Region key, to the ARN of its replica in eu-central-1',
        },
      ],
    },
    'a multi-Region key of another region, at a private endpoint of Amazon': {
      yaml: withKey(
        'arn:aws:kms:us-east-1:111122223333:key/mrk-1234',
        'region: eu-central-1, regionEndpoint: "https://bucket.vpce-1.s3.eu-central-1.vpce.amazonaws.com"',
      ),
      findings: [AT_KEY],
    },
    'the ARN of a bucket': {
      yaml: withKey('arn:aws:s3:::acme', 'region: eu-central-1'),
      findings: [
        {
          ...AT_KEY,
          found: '"arn:aws:s3:::acme"',
          expected: 'the ARN of a KMS key or alias',
          fix: 'set spec.storage.s3.keyID to an ARN such as arn:aws:kms:eu-central-1:ACCOUNT:key/ID',
        },
      ],
    },
    'the ARN of something else of KMS, of a bucket without a region': {
      yaml: withKey('arn:aws:kms:us-east-1:111122223333:grant/1', 'bucket: layers'),
      findings: [
        { ...AT_KEY, fix: 'set spec.storage.s3.keyID to an ARN such as arn:aws:kms:eu-central-1:ACCOUNT:key/ID' },
      ],
    },
    'an ARN that ends before the key': {
      yaml: withKey('arn:aws:kms:us-east-1:111122223333:key/', 'region: us-east-1'),
      findings: [AT_KEY],
    },
  },
});

function withKey(key: string, rest: string): string {
  return configYaml(`replicas: 2\nstorage:\n  s3: {keyID: "${key}", encrypt: true, ${rest}}`);
}
