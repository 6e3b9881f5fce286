import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { config, facts } from '../../clusters';

const aws = facts('AWS', { aws: { region: 'us-east-1' } });
const s3 = (stanza: object, rest: object = {}): Manifest =>
  config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', ...stanza } }, ...rest });

function unknown(old: Manifest, now: Manifest): string[] {
  const sides = [old, now].map((each) => ({ manifests: [...aws, each], release: Release.V5_1 }));
  const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return comparisonOf(before, after).unknown.map(({ object, field = '', why }) => `${object} ${field}: ${why}`);
}

test.each([
  ['named before', { region: 'us-east-1' }],
  ['of the cluster before', {}],
])('another region of the same bucket, %s', (_, old) => {
  expect(unknown(s3(old), s3({ region: 'eu-west-1' }))).toEqual([
    'Config/cluster spec.storage.s3.region: NEW changes us-east-1 to eu-west-1, and no edit moves the S3 storage: if it is not in eu-west-1, the Operator stops at an error',
  ]);
});

test('the bucket that the Operator named', () => {
  const own = (region: string): Manifest => config({ storage: { managementState: 'Managed', s3: { region } } });
  expect(unknown(own('us-east-1'), own('eu-west-1'))).toHaveLength(1);
});

const other = { regionEndpoint: 'https://s3.corp.example' };
test.each([
  ['the region of the cluster, written', s3({}), s3({ region: 'us-east-1' })],
  ['another bucket', s3({ region: 'us-east-1' }), s3({ region: 'eu-west-1', bucket: 'others' })],
  ['a store that only signs with it', s3({ region: 'us-east-1', ...other }), s3({ region: 'eu-west-1', ...other })],
  [
    'a registry that is removed',
    s3({ region: 'us-east-1' }, { managementState: 'Removed' }),
    s3({ region: 'eu-west-1' }, { managementState: 'Removed' }),
  ],
])('not %s', (_, old, now) => {
  expect(unknown(old, now)).toEqual([]);
});
