import { entriesAround, isWithin, overlaps } from '../../src/nodes/registry-scopes';

test.each([
  ['quay.io', 'quay.io'],
  ['quay.io', 'quay.io/openshift'],
  ['quay.io/openshift', 'quay.io/openshift/release'],
  ['lab.example.com:5000', 'lab.example.com:5000/team'],
  ['*.example.com', 'lab.example.com'],
  ['*.example.com', 'a.lab.example.com'],
  ['*.example.com', 'lab.example.com:5000'],
  ['*.example.com', 'lab.example.com/team/image'],
  ['*.example.com', 'lab.example.com:5000/team'],
  ['*.example.com', '*.lab.example.com'],
])('%s and %s have to do with each other, either way', (entry, other) => {
  expect([overlaps(entry, other), overlaps(other, entry)]).toEqual([true, true]);
});

test.each([
  ['quay.io', 'docker.io'],
  ['quay.io', 'quay.io.example.com'],
  ['quay.io', 'quay.io:443'],
  ['quay.io/openshift', 'quay.io/openshift-release'],
  ['quay.io/openshift', 'quay.io/other'],
  ['*.example.com', 'example.com'],
  ['*.example.com', 'lab-example.com'],
  ['*.example.com', 'lab.example.org'],
  ['*.example.com', 'quay.io/lab.example.com'],
  ['*.example.com', 'lab.example:5000.com'],
  ['*.example.com', '/lab.example.com'],
  ['*.example.com', 'lab.example.com:port'],
  ['a.*.example.com', 'lab.example.com'],
])('%s and %s have not', (entry, other) => {
  expect([overlaps(entry, other), overlaps(other, entry)]).toEqual([false, false]);
});

test('of many entries those around a scope are found without asking each', () => {
  const labels = ['', 'a', '*', 'io', 'b.io', ':80', 'x:1'];
  const hosts = labels.flatMap((first) => labels.map((second) => `${first}.${second}`));
  const entries = [...hosts, ...hosts.map((host) => `${host}/p`), ...hosts.map((host) => `${host}/p/q`), '/', '*.'];
  const around = entriesAround(entries);
  for (const scope of entries) {
    const expected = entries.filter((entry) => isWithin(scope, entry));
    expect({ scope, around: around(scope) }).toEqual({ scope, around: [...new Set(expected)] });
  }
});
