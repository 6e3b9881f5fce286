import { Release } from '../../src/core/release';
import { fix } from '../../src/engine/fix';

const TEXT = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  name: cluster
spec:
  suspend: "false" # for now
`;

test('texts go in, and texts come out', () => {
  const { files, fixed, report } = fix({ 'a/b.yaml': TEXT, 'c.yaml': 'a: 1\n' }, { release: Release.V4_20 });
  expect(files).toEqual([{ path: 'a/b.yaml', text: TEXT.replace('"false"', 'false') }]);
  expect(fixed.map(({ id, line }) => [id, line])).toEqual([['IR101', 6]]);
  expect(report.findings).toEqual([]);
});

test('what is acknowledged stays', () => {
  const text = TEXT.replace('"false"', 'false').replace(
    'suspend',
    'failedJobsHistoryLimit: 0 # image-registry-ignore IR305: nobody looks at them\n  suspend',
  );
  expect(fix({ 'a.yaml': text }, { release: Release.V4_20, suggested: true }).files).toEqual([]);
});
