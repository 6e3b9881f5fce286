import { changedFields } from '../../../src/check/kustomize/changed-fields';
import { generatedBeside } from '../../../src/check/kustomize/generated-objects';
import { inputsOf } from '../../../src/engine/check';
import { treeOf } from '../../../src/engine/texts';
import type { Inputs } from '../../../src/inputs/inputs';
import { joinedFolders } from '../../../src/inputs/kustomize/joined/joined-folders';
import { patchedBases } from '../../../src/inputs/kustomize/patched-bases';
import { unreadUses } from '../../../src/inputs/kustomize/unread-uses';
import { usesIn, type Use } from '../../../src/inputs/kustomize/uses';
import { withNamespaces } from '../../../src/inputs/kustomize/with-namespaces';
import { kustomizationsOfRegistry } from '../../../src/inputs/recipes/kustomizations-of-registry';
import { configYaml } from '../../../src/rules/examples/example-yaml';

/** Overlays, each of the one before, with something that changes all objects. */
const chain = (count: number, last: (index: number) => string = () => ''): Record<string, string> =>
  Object.assign(
    { 'base/kustomization.yaml': 'resources: [config.yaml]\n', 'base/config.yaml': configYaml('replicas: 2') },
    ...Array.from({ length: count }, (_, index) => ({
      [`o${index}/kustomization.yaml`]: `resources: [../${index === 0 ? 'base' : `o${index - 1}`}]\n${last(index)}`,
    })),
  );

/** How often somebody asked which file a kustomization names. */
function asked(files: Record<string, string>, look: (inputs: Inputs, uses: readonly Use[]) => unknown): number {
  const inputs = inputsOf(treeOf(files), {});
  const uses = usesIn(inputs.files, inputs.tree);
  let reads = 0;
  for (const use of uses) {
    const { file } = use;
    Object.defineProperty(use, 'file', {
      enumerable: true,
      get: () => {
        reads += 1;
        return file;
      },
    });
  }
  look({ ...inputs, uses }, uses);
  return reads;
}

test.each<[string, string, (inputs: Inputs, uses: readonly Use[]) => unknown]>([
  ['what they join', '', ({ files, tree }) => files.map(joinedFolders(files, tree))],
  ['which decide about the registry', '', (inputs) => kustomizationsOfRegistry(inputs)],
  ['namespaces', 'namespace: a\n', ({ files, tree }, uses) => withNamespaces(files, uses, tree)],
  ['marks', 'commonAnnotations: {helm.sh/a: b}\n', ({ files, tree }, uses) => unreadUses(files, uses, tree)],
  ['changed names', 'namePrefix: a-\n', (inputs) => inputs.files.map(() => changedFields(inputs))],
  [
    'patches',
    "patches: [{patch: '[{op: add, path: /spec/replicas, value: 1}]', target: {kind: Config}}]\n",
    ({ files, tree }, uses) => patchedBases(files, uses, tree),
  ],
  [
    'generators',
    'configMapGenerator: [{name: a, namespace: openshift-config, options: {disableNameSuffixHash: true}}]\nnamespace: openshift-config\n',
    (inputs) => generatedBeside(inputs),
  ],
])('a chain of overlays is walked in proportion to its length: %s', (_, each, look) => {
  const [few, many] = [20, 200].map((count) =>
    asked(
      chain(count, () => each),
      look,
    ),
  );
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThan(15 * (few ?? 0));
});

const joinedIn = (texts: Record<string, string>): Record<string, readonly string[]> => {
  const { files, tree } = inputsOf(treeOf(texts), {});
  const joined = joinedFolders(files, tree);
  return Object.fromEntries(files.map((file) => [file.file, joined(file)] as const).filter(([, { length }]) => length));
};

const CONFIG = configYaml('replicas: 2');
const OWN = '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n';

test('the outermost kustomization of a chain joins what each one has', () => {
  const own = Object.fromEntries([0, 1, 2].map((index) => [`o${index}/own.yaml`, OWN]));
  expect(joinedIn({ ...chain(3), ...own, 'o2/kustomization.yaml': 'resources: [../o1, own.yaml]\n' })).toEqual({
    'base/config.yaml': ['o2'],
    'o2/own.yaml': ['o2'],
  });
});

test('of kustomizations in a circle none is the outermost one, and what takes the circle is', () => {
  const circle = {
    'a/kustomization.yaml': 'resources: [../b, config.yaml]\n',
    'a/config.yaml': CONFIG,
    'b/kustomization.yaml': 'resources: [../a, own.yaml]\n',
    'b/own.yaml': OWN,
  };
  expect(joinedIn(circle)).toEqual({});
  expect(joinedIn({ ...circle, 'c/kustomization.yaml': 'resources: [../a]\n' })).toEqual({
    'a/config.yaml': ['c'],
    'b/own.yaml': ['c'],
  });
});

test('what takes a set of clusters is one, too, and each of its clusters stays whole', () => {
  const cluster = (name: string): Record<string, string> => ({
    [`${name}/kustomization.yaml`]: 'resources: [../base, config.yaml]\n',
    [`${name}/config.yaml`]: CONFIG,
  });
  expect(
    joinedIn({
      'base/kustomization.yaml': 'resources: [own.yaml]\n',
      'base/own.yaml': OWN,
      ...cluster('one'),
      ...cluster('two'),
      'all/kustomization.yaml': 'resources: [../one, ../two]\n',
      'above/kustomization.yaml': 'resources: [../all]\n',
    }),
  ).toEqual({ 'base/own.yaml': ['one', 'two'], 'one/config.yaml': ['one'], 'two/config.yaml': ['two'] });
});

test('each file gets the namespace of the outermost kustomization, also where they are a circle', () => {
  const namespaceOf = (texts: Record<string, string>): unknown =>
    inputsOf(treeOf(texts), {}).files.find(({ file }) => file === 'a/own.yaml')?.objects[0]?.manifest.metadata
      .namespace;
  const files = {
    'a/kustomization.yaml': 'resources: [../b, own.yaml]\nnamespace: inner\n',
    'a/own.yaml': OWN,
    'b/kustomization.yaml': 'resources: [../a]\n',
  };
  expect(namespaceOf(files)).toBeUndefined();
  expect(namespaceOf({ ...files, 'c/kustomization.yaml': 'resources: [../b]\nnamespace: outer\n' })).toBe('outer');
});
