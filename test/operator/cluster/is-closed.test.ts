import { isClosedBy } from '../../../src/operator/cluster/is-closed';

const secrets = { group: '', kind: 'Secret' };

test.each([
  [[], false, false],
  [[], true, true],
  [[secrets], false, true],
  [[{ ...secrets, namespace: 'ns' }], false, true],
  [[{ ...secrets, namespace: 'other' }], false, false],
  [[{ ...secrets, kind: 'ConfigMap' }], false, false],
  [[{ ...secrets, group: 'x.io' }], false, false],
  [[{ ...secrets, namespace: 'other' }, secrets], false, true],
])('%j, complete %s: all Secrets of a namespace are given: %s', (closed, complete, expected) => {
  expect(isClosedBy(closed, complete)('', 'Secret', 'ns')).toBe(expected);
});
