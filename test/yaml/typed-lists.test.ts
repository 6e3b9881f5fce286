import { readYaml } from '../../src/yaml/read-yaml';

const list = (kind: string, rest = 'items: []'): string => `apiVersion: apps/v1\nkind: ${kind}\n${rest}\n`;

test('the lists of one kind among the documents, with the namespaces of their items', () => {
  const items = 'items: [{metadata: {namespace: b}}, {metadata: {namespace: a}}, {metadata: {namespace: b}}, {}, 1]';
  const { lists } = readYaml('a.yaml', [list('DeploymentList', items), list('List'), list('JobList')].join('---\n'));
  expect(lists).toEqual([
    { group: 'apps', kind: 'Deployment', namespaces: ['b', 'a'] },
    { group: 'apps', kind: 'Job', namespaces: [] },
  ]);
});

test.each([
  ['of any kinds', list('List')],
  ['without items', list('JobList', 'items: null')],
  ['that goes on', list('JobList', 'items: []\nmetadata: {continue: abc}')],
])('no list %s', (_, text) => {
  expect(readYaml('a.yaml', text).lists).toEqual([]);
});

test('a document that does not say what it is is what the reader knows of it', () => {
  const untyped = { apiVersion: 'v1', kind: 'Node' };
  const names = (text: string) => readYaml('a.json', text, untyped).objects.map(({ manifest }) => manifest.kind);
  expect(names('{"metadata": {"name": "a"}}')).toEqual(['Node']);
  expect(names('{"kind": "Pod", "metadata": {"name": "a"}}')).toEqual(['Pod']);
  expect(names('[1]')).toEqual([]);
});
