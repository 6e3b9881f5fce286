import { readFileSync } from 'node:fs';
import { pages } from '../../tools/samples/pages';
import { VERSIONED, withVersion } from '../../tools/release/with-version';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

test.each(VERSIONED)('%s names the version of package.json', (path) => {
  const text = readFileSync(path, 'utf8');
  expect(withVersion(text, version)).toBe(text);
  expect(withVersion(text, '99.98.97')).toContain('99.98.97');
});

test('no other page names a version of the library', () => {
  const others = pages().filter((path) => !VERSIONED.includes(path.replaceAll('\\', '/')));
  expect(others.filter((path) => withVersion(readFileSync(path, 'utf8'), '') !== readFileSync(path, 'utf8'))).toEqual(
    [],
  );
});

test.each([
  ['- uses: o/cdk8s-openshift-image-registry@v0.1.0\n', '- uses: o/cdk8s-openshift-image-registry@v2.0.0\n'],
  [
    '- component: $HOST/p/cdk8s-openshift-image-registry/check@0.1.0',
    '- component: $HOST/p/cdk8s-openshift-image-registry/check@2.0.0',
  ],
  ['repo\n    rev: v0.1.0-rc.1\n', 'repo\n    rev: v2.0.0\n'],
  ['- uses: actions/checkout@v7\nversion: 0.1.0', '- uses: actions/checkout@v7\nversion: 0.1.0'],
])('in %j', (before, after) => {
  expect(withVersion(before, '2.0.0')).toBe(after);
});
