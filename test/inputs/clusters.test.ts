import type { ClusterMode } from '../../src/inputs/cluster-modes';
import { clustersIn } from '../../src/inputs/clusters';
import { readText } from '../../src/inputs/read-file';
import type { InputFile } from '../../src/inputs/inputs';
import { STANDARD_INPUT } from '../../src/inputs/read-inputs';

const GROUPS = {
  Config: 'imageregistry.operator.openshift.io/v1',
  ImagePruner: 'imageregistry.operator.openshift.io/v1',
  Image: 'config.openshift.io/v1',
  Infrastructure: 'config.openshift.io/v1',
  Secret: 'v1',
};

/** A file with objects such as `Config/cluster`, found in the folder `in` or named itself. */
function file(path: string, objects: readonly string[], folder?: string): InputFile {
  const text = objects.map((object) => {
    const [kind = '', name = ''] = object.split('/');
    return `apiVersion: ${GROUPS[kind as keyof typeof GROUPS]}\nkind: ${kind}\nmetadata: {name: ${name}}\n`;
  });
  const read = readText(path, { text: text.join('---\n') });
  return folder === undefined ? read : { ...read, folder };
}

/** `prod: Config Secret`, for each cluster. */
function clusters(files: readonly InputFile[], mode: ClusterMode = 'auto'): string[] {
  return clustersIn(files, mode).map(
    ({ path, objects }) => `${path}: ${objects.map(({ manifest }) => manifest.kind).join(' ')}`,
  );
}

const NAMED = [file('a/x.yaml', ['Config/cluster']), file('a/y.yaml', ['Secret/s'])];
const FOUND = [
  file('a/x.yaml', ['Config/cluster'], 'a'),
  file('a/y.yaml', ['Secret/s', 'Image/cluster'], 'a'),
  file('a/b/z.yaml', ['Config/cluster'], 'a/b'),
];
const STDIN = file(STANDARD_INPUT, ['ImagePruner/cluster']);

test('files that are named, and standard input, are one cluster', () => {
  expect(clusters([...NAMED, STDIN])).toEqual(['a/x.yaml, a/y.yaml, <stdin>: Config Secret ImagePruner']);
  const many = ['b', 'c', 'd', 'e'].map((name) => file(`${name}.yaml`, ['Secret/s']));
  expect(clusters([...NAMED, ...many])).toEqual([
    'a/x.yaml, a/y.yaml, b.yaml and 3 more: Config Secret Secret Secret Secret Secret',
  ]);
});

test('a manifest and the live object are one cluster, and no third one is', () => {
  const read = (path: string, uid = '') =>
    readText(path, { text: `apiVersion: ${GROUPS.Config}\nkind: Config\nmetadata: {name: cluster${uid}}\n` });
  const live = read('live.yaml', ', uid: a');
  expect(clusters([live, read('part.yaml')])).toEqual(['live.yaml, part.yaml: Config Config']);
  expect(clusters([live, read('other.yaml', ', uid: b')])).toHaveLength(2);
  expect(clusters([live, read('part.yaml'), read('third.yaml')])).toHaveLength(3);
});

test.each(['Config/cluster', 'Infrastructure/cluster'])('unless two of them hold the same singleton: %s', (object) => {
  const both = [file('a/v.yaml', [object]), file('a/w.yaml', [object])];
  const [kind] = object.split('/');
  expect(clusters([...both, file('a/y.yaml', ['Secret/s'])])).toEqual([
    `a/v.yaml: ${kind}`,
    `a/w.yaml: ${kind}`,
    'a/y.yaml: Secret',
  ]);
});

test('files that are named are another cluster than folders', () => {
  expect(clusters([...FOUND, file('facts.yaml', ['Infrastructure/cluster'])])).toEqual([
    'a: Config Secret Image',
    'a/b: Config',
    'facts.yaml: Infrastructure',
  ]);
});

test('a folder that directly holds files is a cluster', () => {
  expect(clusters(FOUND)).toEqual(['a: Config Secret Image', 'a/b: Config']);
});

test.each(['Config/cluster', 'Image/cluster'])('unless two of its files hold the same singleton: %s', (object) => {
  expect(clusters([...FOUND, file('a/w.yaml', [object, 'Secret/t'], 'a')])).toEqual([
    'a/x.yaml: Config',
    'a/y.yaml: Secret Image',
    expect.stringMatching(/^a\/w\.yaml: /),
    'a/b: Config',
  ]);
});

test('singletons of other names, other kinds and other groups are not the same', () => {
  const kubeconfigs = ['a/v.yaml', 'a/w.yaml'].map((path) => ({
    ...readText(path, { text: 'apiVersion: v1\nkind: Config\n' }),
    folder: 'a',
  }));
  const others = [file('a/u.yaml', ['Secret/s', 'Config/other', 'ImagePruner/cluster'], 'a'), ...kubeconfigs];
  expect(clusters([...FOUND.slice(0, 2), ...others])).toEqual([
    'a: Config Secret Image Secret Config ImagePruner Config Config',
  ]);
});

test('one file with two of them stays one, and is told of it by a rule', () => {
  expect(clusters([file('a/x.yaml', ['Config/cluster', 'Config/cluster'], 'a'), FOUND[1]!])).toEqual([
    'a: Config Config Secret Image',
  ]);
});

test('file: each file', () => {
  expect(clusters([...FOUND, STDIN], 'file')).toEqual([
    'a/x.yaml: Config',
    'a/y.yaml: Secret Image',
    'a/b/z.yaml: Config',
    '<stdin>: ImagePruner',
  ]);
});

test('folder: each folder that directly holds files, also of files that are named, whatever they hold', () => {
  expect(clusters([...NAMED, file('a/w.yaml', ['Config/cluster'], 'a'), STDIN], 'folder')).toEqual([
    'a: Config Secret Config',
    '<stdin>: ImagePruner',
  ]);
});

test('all: everything', () => {
  expect(clusters([...FOUND, STDIN], 'all')).toEqual([': Config Secret Image Config ImagePruner']);
});

test('a build is a cluster, with the files that are named beside it where it is the only one', () => {
  const build = (name: string) => ({ ...file(`kustomize build ${name}`, ['Config/cluster']), isBuilt: true });
  const facts = file('facts.yaml', ['Infrastructure/cluster']);
  expect(clusters([build('prod'), facts])).toEqual(['kustomize build prod, facts.yaml: Config Infrastructure']);
  expect(clusters([build('prod'), build('test'), facts])).toEqual([
    'kustomize build prod: Config',
    'kustomize build test: Config',
    'facts.yaml: Infrastructure',
  ]);
});
