import { ir230 } from '../../../src/rules/storage/ir230-storage-change';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR230');
const { failing } = ir230.examples;

test('the Job is pointed at, and what the Config configures is named', () => {
  expect(placesIn(failing)).toEqual(['IR230 metadata.labels["cdk8s-openshift-image-registry/storage-change"]']);
  expect(findingsIn(failing)[0]?.message).toContain('found s3, which the Config configures, expected the type that');
});

test('a Config that has both types is as wrong', () => {
  expect(placesIn(failing.replace('s3: {}', 's3: {}\n    gcs: {}'))).toHaveLength(1);
});

test('what the Job needs is not told of as well', () => {
  expect(placesIn(failing.replace('kind: Job', 'kind: ServiceAccount'))).toEqual([]);
});

test('without the Config, and for Jobs of others, nothing is known', () => {
  expect(placesIn(failing.replace('kind: Config', 'kind: Other'))).toEqual([]);
  expect(placesIn(failing.replace('storage-change: s3', 'purpose: s3'))).toEqual([]);
  expect(placesIn(failing.replace('storage-change: s3', 'storage-change: emptyDir'))).toEqual([]);
});
