import { checkFiles } from '../../cli/checking';

const REMOTE = 'resources:\n- https://github.com/acme/clusters//prod?ref=v1\n';
const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n';
const notJudged = (files: Readonly<Record<string, string>>) =>
  checkFiles(files)
    .out.split('\n')
    .filter((line) => line.includes(': not judged: a remote base'))
    .map((line) => line.slice(0, line.indexOf(': not judged')));

test.each([
  ['alone', { 'kustomization.yaml': REMOTE }, ['kustomization.yaml:2']],
  [
    'alone in one of two folders',
    { 'a/kustomization.yaml': REMOTE, 'b/kustomization.yaml': 'resources: [x.yaml]\n' },
    ['a/kustomization.yaml:2'],
  ],
  ['beside a file of its own', { 'kustomization.yaml': `${REMOTE}- x.yaml\n` }, []],
  [
    'where others are about the registry',
    { 'a/kustomization.yaml': REMOTE, 'b/config.yaml': `${CONFIG}spec: {replicas: 1, managementState: Unmanaged}\n` },
    [],
  ],
])('a remote base is told: %s', (_, files, expected) => {
  expect(notJudged(files)).toEqual(expected);
});
