import { join } from 'node:path';
import { configYaml } from '../../src/rules/examples/example-yaml';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';

const set = (name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: ${name}, namespace: openshift-gitops}
spec:
  generators: [{git: {repoURL: https://git.example.com/a.git, revision: HEAD, directories: [{path: c*}]}}]
  template: {metadata: {name: '{{path.basename}}'}, spec: {project: default, source: {repoURL: https://git.example.com/a.git, path: '{{path}}'}, destination: {name: '{{path.basename}}'}}}
`;

/** Sets, each of which deploys the folders of all clusters. */
const setsTimesClusters = (sets: number, clusters: number): Record<string, string> => ({
  'sets.yaml': Array.from({ length: sets }, (_, index) => set(`s${index}`)).join('---\n'),
  ...Object.fromEntries(
    Array.from({ length: clusters }, (_, index) => [`c${index}/config.yaml`, configYaml('replicas: 2')]),
  ),
});

const run = (command: string, sets: number, clusters: number): ReturnType<typeof runWith> =>
  inFolder(setsTimesClusters(sets, clusters), (folder) =>
    runWith([command, ...(command === 'diff' ? ['.', '.'] : ['.']).map((each) => join(folder, each))]),
  );

test.each(['check', 'diff'])('%s rejects what tools make too large, and says nothing else', (command) => {
  const { code, out, err } = run(command, 320, 320);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('found more than 100000 folders of the registry that GitOps tools deploy');
});

test('a folder is counted once for a tool, also where the repository is the folder that is named', () => {
  const files = { ...setsTimesClusters(200, 260), '.git/HEAD': 'ref: refs/heads/main\n' };
  const { code, err } = inFolder(files, (folder) => runWith(['check', folder]));
  expect(code).not.toBe(2);
  expect(err).not.toContain('more than 100000');
});

test('as many clusters with few tools are read', () => {
  expect(run('check', 2, 160).err).not.toContain('more than 100000');
});
