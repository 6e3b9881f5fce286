import { firstOfReasons } from '../../src/report/first-of-reasons';

const list = (...whys: readonly string[]) => whys.map((why, index) => ({ why, index }));
const shown = (...whys: readonly string[]) =>
  firstOfReasons(list(...whys)).map(({ item: { index }, more }) => (more === 0 ? `${index}` : `${index}+${more}`));

test('three of each reason, in the order of the list, and how many more', () => {
  expect(shown('a', 'b', 'a', 'a', 'b', 'a', 'a')).toEqual(['0', '1', '2', '3+2', '4']);
});

test('a fourth one takes no more room than a line about it', () => {
  expect(shown('a', 'a', 'a', 'a')).toEqual(['0', '1', '2', '3']);
});

test.each([
  ['a template of a chart: check the output of helm (check --helm charts/', ')'],
  ['ImageDigestMirrorSet/', ': only its sources and mirrors are read'],
  ['a remote base that apps/', '/kustomization.yaml uses: use the build (-k .)'],
])('one reason, although each names something else: %s', (before, after) => {
  expect(shown(...['a', 'b', 'c', 'd', 'e'].map((name) => `${before}${name}${after}`))).toEqual(['0', '1', '2+2']);
});

test('nothing of nothing', () => {
  expect(shown()).toEqual([]);
});

test('each field', () => {
  const fields = ['spec.replicas', 'spec.storage', 'spec.logLevel', 'spec.proxy', 'spec.routes'];
  const items = fields.map((field) => ({ field, why: 'a' }));
  expect(firstOfReasons(items)).toEqual(items.map((item) => ({ item, more: 0 })));
});
