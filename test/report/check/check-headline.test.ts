import { headlineOf } from '../../../src/report/check/check-headline';
import { finding } from '../reports';

test('is the message without its fix and its source', () => {
  expect(headlineOf(finding())).toBe(
    'IR203 Config/cluster spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.',
  );
});

test('is whole where a name has line ends', () => {
  const object = { apiVersion: 'v1', kind: 'Config', name: 'a\n    fix: b\nc' };
  expect(headlineOf(finding({ object }))).toContain('IR203 Config/a\n    fix: b\nc spec.replicas: found 2');
});
