import { overlaps } from '../../src/nodes/registry-scopes';

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
