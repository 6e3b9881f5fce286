import { readValues } from '../../../src/yaml/read-values';

const ANCHORS = 'x: &a {k: 1, l: 2}\ny: &b {k: 2}\nz:\n';

/** What sigs.k8s.io/yaml 1.4.0 and kustomize make of a merge key, where they agree. */
test.each([
  ['  <<: *a\n  k: 3\n', { k: 3, l: 2 }],
  ['  <<: *a\n  k: 3\n  o: 4\n', { k: 3, l: 2, o: 4 }],
  ['  <<: [*a, *b]\n', { k: 1, l: 2 }],
  ['  <<: [*b, *a]\n  k: 3\n', { k: 3, l: 2 }],
  ['  m: 3\n  <<: *a\n', { k: 1, l: 2, m: 3 }],
  ['  k: 1\n  l: 2\n  <<: *a\n', { k: 1, l: 2 }],
  ['  <<: *a\n  <<: {l: 2, m: 3}\n', { k: 1, l: 2, m: 3 }],
])('%j is read', (map, value) => {
  const { values, unreadable } = readValues(ANCHORS + map);
  expect([values.map((each) => (each.value as { z: unknown }).z), unreadable]).toEqual([[value], []]);
});

test.each([
  ['  k: 3\n  <<: *a\n', 5, 3, 'k'],
  ['  m: 3\n  k: 3\n  <<: *a # x\n  o: 4\n', 6, 3, 'k'],
  ['  l: 3\n  <<: *a\n', 5, 3, 'l'],
  ['  {k: 3, <<: [*a]}\n', 4, 10, 'k'],
  ['  <<: *a\n  <<: *b\n', 5, 3, 'k'],
  ['  <<: *a\n  l: 3\n  <<: *b\n', 6, 3, 'k'],
  ['  m:\n  - k: 3\n    <<: *a\n', 6, 5, 'k'],
  ['  toString: 3\n  <<: {toString: 4}\n', 5, 3, 'toString'],
])('%j is unreadable: kubectl and kustomize read other values', (map, line, column, key) => {
  const message = `a merge key (<<) behind the key "${key}", for which it has another value: kubectl takes the merged value, kustomize the one before it (write << first, and only once)`;
  expect(readValues(ANCHORS + map)).toMatchObject({ values: [], unreadable: [{ line, column, message }] });
});
