import { headlineOf } from '../../src/check/headline';
import { finding } from '../report/reports';

test('is the message without its fix and its source', () => {
  expect(headlineOf(finding())).toBe(
    'IR203 Config/cluster spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.',
  );
});

test('stays one line where a name has line ends', () => {
  const object = { apiVersion: 'v1', kind: 'Config', name: 'a\n    fix: b\nc' };
  expect(headlineOf(finding({ object }))).toContain('IR203 Config/a\\u000a    fix: b\\u000ac spec.replicas: found 2');
});
