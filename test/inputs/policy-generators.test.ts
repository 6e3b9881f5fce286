import { clustersIn } from '../../src/inputs/clusters';
import { readPaths } from '../../src/files/read-paths';
import { configYaml } from '../../src/rules/examples/example-yaml';
import { join } from 'node:path';
import { inFolder, type Files } from '../files/temporary';

const generator = (...manifests: readonly string[]) => `apiVersion: policy.open-cluster-management.io/v1
kind: PolicyGenerator
metadata: {name: p}
policies:
- name: registry
  manifests:
${manifests.map((each) => `  - ${each}\n`).join('')}`;
const CONFIG = configYaml('replicas: 1');
const OTHER = 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n';

function read(files: Files, paths: readonly string[] = ['.']) {
  return inFolder(files, (folder) => {
    const relative = (text: string) => text.replaceAll(`${folder}/`, '');
    const inputs = readPaths(
      paths.map((path) => join(folder, path)),
      () => '',
    );
    return {
      clusters: clustersIn(inputs.files, 'auto').map(
        ({ path, objects }) => `${relative(path)}: ${objects.map(({ manifest }) => manifest.kind).join(' ')}`,
      ),
      notJudged: inputs.notJudged.map(({ file, line, why }) => `${relative(file)}:${line} ${why}`),
    };
  });
}

test.each([
  ['a file', '{path: manifests/config.yaml}'],
  ['a folder', '{path: manifests}'],
])('%s that a generator takes is of its cluster', (_, manifest) => {
  const files = { 'p/pg.yaml': generator(manifest), 'p/manifests/config.yaml': CONFIG };
  expect(read(files)).toEqual({ clusters: ['p: Config PolicyGenerator'], notJudged: [] });
});

test('one that holds nothing of the registry stays where it is', () => {
  const files = { 'p/pg.yaml': generator('{path: manifests/a.yaml}'), 'p/manifests/a.yaml': OTHER };
  expect(read(files).clusters).toHaveLength(2);
});

const missing = (line: number, path: string) =>
  `p/pg.yaml:${line} ${path} is not in the input: name it, too, or check the output of the generator`;

test.each([
  ['that is called after the registry', '{path: ../image-registry.yaml}', [missing(7, '../image-registry.yaml')]],
  ['that is patched for it', '{path: a.yaml, patches: [{kind: ImagePruner}]}', [missing(7, 'a.yaml')]],
  ['of which nothing tells so', '{path: a.yaml}', []],
  ['that is no text', '{path: [registry]}', []],
])('a file is missing %s', (_, manifest, expected) => {
  expect(read({ 'p/pg.yaml': generator(manifest) }).notJudged).toEqual(expected);
});

test('a file on the disk that was not named is missing, if it is about the registry', () => {
  const files = { 'p/pg.yaml': generator('{path: a.yaml}', '{path: b.yaml}'), 'p/a.yaml': OTHER, 'p/b.yaml': CONFIG };
  expect(read(files, ['p/pg.yaml']).notJudged).toEqual([missing(8, 'b.yaml')]);
});
