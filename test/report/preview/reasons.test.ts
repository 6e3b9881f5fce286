import { Release } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { previewOf } from '../../../src/operator/preview';
import { plainText } from '../../../src/report/phrase';
import { reasonsOf } from '../../../src/report/preview/reasons';
import { config } from '../../operator/clusters';
import { finding } from '../reports';

const reasons = (spec: object, ids: readonly string[]): { why?: string; ids: string[] } => {
  const prediction = predict({ manifests: [{ ...config({}), spec }], release: Release.V5_1 });
  const errors = ids.map((id, index) => finding({ id, line: index + 1, field: 'spec.resources.limits' }));
  const cluster = { path: '', prediction, preview: previewOf(prediction), errors: () => errors };
  const { why, fixes } = reasonsOf({ cluster, paths: [''] });
  return { ...(why === undefined ? {} : { why: plainText(why) }), ids: fixes.map(({ id }) => id) };
};

const TWO_TYPES = { managementState: 'Managed', replicas: 1, storage: { emptyDir: {}, s3: { bucket: 'layers' } } };

test('the fix of the error that stops the Operator comes first, and the reason names the error', () => {
  expect(reasons(TWO_TYPES, ['IR108', 'IR101', 'IR118', 'IR201'])).toEqual({
    why: expect.stringMatching(/got 2: \[EmptyDir S3\] \(IR201\)$/) as string,
    ids: ['IR201', 'IR108', 'IR101'],
  });
});

test('without an error that explains it, the reason names none, and fixes keep their order', () => {
  expect(reasons(TWO_TYPES, ['IR108', 'IR101'])).toEqual({
    why: expect.stringMatching(/got 2: \[EmptyDir S3\]$/) as string,
    ids: ['IR108', 'IR101'],
  });
});

test('the fix of several clusters says that each of them needs it', () => {
  const prediction = predict({ manifests: [{ ...config({}), spec: TWO_TYPES }], release: Release.V5_1 });
  const errors = [finding({ id: 'IR201', file: 'a/x.yaml', line: 3, field: 'spec.storage', fix: 'choose one' })];
  const cluster = { path: 'a', prediction, preview: previewOf(prediction), errors: () => errors };
  const [fix] = reasonsOf({ cluster, paths: ['a', 'b'] }).fixes;
  expect(plainText(fix?.what ?? [])).toBe(
    'found in a/x.yaml:3, spec.storage, and the same in the other clusters: choose one',
  );
});

test('where the first error itself is the reason, the others are not linked', () => {
  const spec = { managementState: 'Managed', replicas: 1, rolloutStrategy: 'Recreate', storage: { emptyDir: {} } };
  expect(reasons(spec, ['IR101', 'IR118'])).toEqual({
    why: expect.stringMatching(/^IR101 .*[^)]$/) as string,
    ids: ['IR101', 'IR118'],
  });
});
