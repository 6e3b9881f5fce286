import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { comparisonOf } from '../../../../src/operator/changes/compare';
import { config, facts } from '../../clusters';

const aws = facts('AWS', { aws: { region: 'us-east-1' } });
const s3 = (stanza: object, rest: object = {}): Manifest =>
  config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', ...stanza } }, ...rest });

function unknown(old: Manifest, now: Manifest, around: readonly Manifest[] = aws): string[] {
  const sides = [old, now].map((each) => ({ manifests: [...around, each], release: Release.V5_1 }));
  const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return comparisonOf(before, after).unknown.map(({ object, field = '', why }) => `${object} ${field}: ${why}`);
}

test.each([
  ['named before', { region: 'us-east-1' }],
  ['of the cluster before', {}],
])('another region of the same bucket, %s', (_, old) => {
  expect(unknown(s3(old), s3({ region: 'eu-west-1' }))).toEqual([
    'Config/cluster spec.storage.s3.region: NEW changes us-east-1 to eu-west-1, and the Operator does not move the S3 storage: if the storage is not in eu-west-1, the Operator stops at an error',
  ]);
});

test.each([
  [
    'left out by NEW',
    { region: 'us-east-1' },
    {},
    'NEW changes us-east-1 to the region of the cluster (not in the input), and the Operator does not move the S3 storage: if the storage is not in this region, the Operator stops at an error',
  ],
  [
    'only in NEW',
    {},
    { region: 'eu-west-1' },
    'NEW changes the region of the cluster (not in the input) to eu-west-1, and the Operator does not move the S3 storage: if the storage is not in eu-west-1, the Operator stops at an error',
  ],
])('a region %s, without the one of the cluster', (_, old, now, why) => {
  expect(unknown(s3(old), s3(now), [])).toEqual([`Config/cluster spec.storage.s3.region: ${why}`]);
  expect(unknown(s3({}), s3({}, { logLevel: 'Debug' }), [])).toEqual([]);
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

const CRN = 'crn:v1:bluemix:public:cloud-object-storage:global:a/1:';
const ibm = facts('IBMCloud', { ibmcloud: { location: 'us-south', resourceGroupName: 'rg' } });
const cos = (id: string | undefined, key = 'k'): Manifest => {
  const crns = id && { serviceInstanceCRN: `${CRN}${id}::`, resourceKeyCRN: `${CRN}${id}:resource-key:${key}` };
  return config({ storage: { managementState: 'Unmanaged', ibmcos: { bucket: 'layers', ...crns } } });
};

test.each([
  ['another one', '1', '2', `${CRN}1:: to ${CRN}2::`, `${CRN}2::`],
  [
    'the one that the Operator made',
    undefined,
    '2',
    `the serviceInstanceCRN of the cluster (not in the input) to ${CRN}2::`,
    `${CRN}2::`,
  ],
  ['none', '1', undefined, `${CRN}1:: to a serviceInstanceCRN that the Operator creates`, 'this serviceInstanceCRN'],
])('another service instance for the same bucket of IBM Cloud: %s', (_, old, now, change, there) => {
  expect(unknown(cos(old), cos(now), ibm)).toEqual([
    `Config/cluster spec.storage.ibmcos.serviceInstanceCRN: NEW changes ${change}, and the Operator does not move the IBMCOS storage: if the storage is not in ${there}, the Operator stops at an error, or the registry does not find its images`,
  ]);
});

test('another key of the same service instance', () => {
  expect(unknown(cos('1'), cos('1', 'other'), ibm)).toEqual([]);
  expect(unknown(cos(undefined), cos(undefined), ibm)).toEqual([]);
});
