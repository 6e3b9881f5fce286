import { checkInputs } from '../../src/check/check-inputs';
import { checkPatches } from '../../src/check/patch-findings';
import { inputsOf } from '../../src/engine/check';
import { treeOf } from '../../src/engine/texts';
import { clustersIn } from '../../src/inputs/clusters';
import { knownPatches } from '../../src/inputs/kustomize/known-patches';
import { patchParts } from '../../src/check/kustomize/patch-parts';
import { referenceTo } from '../../src/core/manifest';
import { changesOfObject, changingUses, type ObjectChange } from '../../src/inputs/kustomize/changes-by-file';
import { patchedBases } from '../../src/inputs/kustomize/patched-bases';
import { selectionIndex } from '../../src/inputs/kustomize/selectors/selection-index';
import { usesIn, type Use } from '../../src/inputs/kustomize/uses';
import { readFile } from '../../src/inputs/read-file';
import { RULES } from '../../src/rules';
import { configYaml } from '../../src/rules/examples/example-yaml';

const route = (index: number): string =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: r${index}, namespace: openshift-image-registry, labels: {app: x${index}}}\n`;

const patch = (target: string): string =>
  `  - target: {${target}}\n    patch: '[{op: replace, path: /spec/host, value: a.example.com}]'\n`;

const many = (count: number, each: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => each(index));

/** How often patches are asked for something while the patches of each of as many objects are looked for. */
function asked(count: number, target: (index: number) => string, isAsked: (field: string) => boolean): number {
  const routes = many(count, (index) => `r${index}.yaml`);
  const tree = treeOf({
    'kustomization.yaml': `resources: [${routes.join(', ')}]\npatches:\n${many(count, (index) => patch(target(index))).join('')}`,
    ...Object.fromEntries(routes.map((name, index) => [name, route(index)])),
  });
  const files = ['kustomization.yaml', ...routes].map((name) => readFile(tree, name));
  let reads = 0;
  const watched = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (from, field): unknown => {
        if (typeof field === 'string' && isAsked(field)) reads += 1;
        return Reflect.get(from, field);
      },
    });
  const uses = usesIn(files, tree).map((use): Use =>
    watched({ ...use, targets: use.targets?.map((each) => watched(each as object)) }),
  );
  const changing = changingUses(patchedBases(files, uses, tree), files);
  expect(changing.size).toBe(count);
  return reads;
}

test.each([
  ['the folder of its kustomization', (index: number) => `kind: Route, name: r${index}`, 'folder'],
  ['the folder of its kustomization, if it selects by labels', () => '"labelSelector": "!other"', 'folder'],
  ['its selector of labels', () => '"labelSelector": "!other"', 'labelSelector'],
  ['the name that it selects, if it selects by a label', (index: number) => `"labelSelector": "app=x${index}"`, 'name'],
])('a patch is asked for %s as often among a few as among many', (_, target, field) => {
  const reads = (count: number): number => asked(count, target, (each) => each === field);
  expect(reads(20)).toBeGreaterThan(0);
  expect(reads(40)).toBeLessThan(2.2 * reads(20));
});

test('a patch is judged as often for a few overlays as for many', () => {
  const judged = (count: number): number => {
    const overlays = many(count, (index) => `o${index}/kustomization.yaml`);
    const inputs = inputsOf(
      treeOf({
        'base/kustomization.yaml': 'resources: [config.yaml]\n',
        'base/config.yaml': configYaml('replicas: 2'),
        ...Object.fromEntries(
          overlays.map((name) => [
            name,
            "resources: [../base]\npatches:\n  - target: {kind: Config}\n    patch: '[{op: replace, path: /spec/replicas, value: 3}]'\n",
          ]),
        ),
      }),
      {},
    );
    const judge = jest.fn(() => []);
    checkPatches(inputs, clustersIn(inputs.files, 'auto'), () => inputs.patched, judge);
    return judge.mock.calls.length;
  };
  expect([judged(10), judged(20)]).toEqual([10, 20]);
});

const replicas = (value: (index: number) => string, count: number): string =>
  `resources: [config.yaml]\npatches:\n${many(count, (index) => `  - target: {kind: Config}\n    patch: '[{op: replace, path: /spec/replicas, value: ${value(index)}}]'\n`).join('')}`;

test('a patch is judged by the rules about one value alone', () => {
  const rules = RULES.map((rule) => ({ ...rule, check: jest.fn(rule.check) }));
  const called = (count: number): number => {
    const inputs = inputsOf(
      treeOf({
        'kustomization.yaml': replicas((index) => `${index + 1}`, count),
        'config.yaml': configYaml('replicas: 2'),
      }),
      {},
    );
    rules.forEach(({ check }) => check.mockClear());
    checkInputs(inputs, {
      mode: 'auto',
      configuration: undefined,
      failOn: 'error',
      now: new Date(0),
      release: undefined,
      platform: undefined,
      rules,
    });
    return rules.reduce((sum, { check }) => sum + check.mock.calls.length, 0);
  };
  const ofOneValue = rules.filter(({ aboutOneValue }) => aboutOneValue === true).length;
  expect(called(20) - called(10)).toBe(10 * ofOneValue);
});

test('a patch is asked for its kustomization as often where a few patches write the same field as where many do', () => {
  const reads = (count: number): number => {
    const tree = treeOf({
      'kustomization.yaml': replicas((index) => `a${index}`, count),
      'config.yaml': configYaml('replicas: 2'),
    });
    const files = ['kustomization.yaml', 'config.yaml'].map((name) => readFile(tree, name));
    let folders = 0;
    const uses = usesIn(files, tree).map((use) =>
      Object.defineProperty({ ...use }, 'folder', { get: () => ((folders += 1), use.folder) }),
    );
    const patches = knownPatches({ files, tree, uses, patched: patchedBases(files, uses, tree) });
    const [config] = patches.flatMap(({ objects }) => objects).flatMap(({ objects }) => objects);
    if (config === undefined) throw new Error('no patch changes anything');
    const overruled = patches.filter(({ overruledBy }) => overruledBy(config).flat().length > 0);
    expect(overruled).toHaveLength(count - 1);
    return folders;
  };
  expect(reads(40)).toBeLessThan(2.2 * reads(20));
});

test('a patch is asked for its kustomization as often where a few overlays write the same field as where many do', () => {
  const reads = (count: number): number => {
    const overlays = many(count, (index) => `o${index}/kustomization.yaml`);
    const tree = treeOf({
      'base/kustomization.yaml': 'resources: [config.yaml]\n',
      'base/config.yaml': configYaml('replicas: 2'),
      ...Object.fromEntries(overlays.map((name) => [name, replicas(() => 'x', 1).replace('config.yaml', '../base')])),
    });
    const files = ['base/kustomization.yaml', 'base/config.yaml', ...overlays].map((name) => readFile(tree, name));
    let folders = 0;
    const uses = usesIn(files, tree).map((use) =>
      Object.defineProperty({ ...use }, 'folder', { get: () => ((folders += 1), use.folder) }),
    );
    const patches = knownPatches({ files, tree, uses, patched: patchedBases(files, uses, tree) });
    for (const { objects, overruledBy } of patches)
      expect(
        objects
          .flatMap((each) => each.objects)
          .flatMap(overruledBy)
          .flat(),
      ).toEqual([]);
    expect(patches).toHaveLength(count);
    return folders;
  };
  expect(reads(40)).toBeLessThan(2.2 * reads(20));
});

/** What patches change in as many objects, of which each may be changed by nearly all patches. */
function changesOfMany(count: number): readonly (readonly ObjectChange[])[][] {
  const tree = treeOf({
    'kustomization.yaml': `resources: [routes.yaml]\npatches:\n${many(count, (index) => patch(`"labelSelector": "app!=x${index}"`)).join('')}`,
    'routes.yaml': many(count, route).join('---\n'),
  });
  const files = ['kustomization.yaml', 'routes.yaml'].map((name) => readFile(tree, name));
  const patched = patchedBases(files, usesIn(files, tree), tree);
  return (files[1]?.objects ?? []).map(({ manifest }) => [
    ...changesOfObject(patched, 'routes.yaml', referenceTo(manifest)),
  ]);
}

test('of a few patches and objects, each pair is compared', () => {
  const changes = changesOfMany(20).map((each) => each.flat());
  expect(changes).toHaveLength(20);
  for (const each of changes) expect(each.filter(({ isSure }) => isSure)).toHaveLength(19);
});

test('of thousands of patches and objects, all objects have the same changes, none of which is sure', () => {
  const changes = changesOfMany(1100).flat();
  expect(new Set(changes).size).toBe(1);
  expect(changes[0]).toHaveLength(1100);
  expect(changes[0]?.some(({ isSure }) => isSure)).toBe(false);
});

test('an object has the selectors of its own labels, however many labels others ask for', () => {
  const selectors = many(500, (index) => `a${index}=x`).map((labelSelector) => ({ labelSelector }));
  const selectorsFor = selectionIndex(selectors, (each) => each, { isKept: () => true });
  const found = selectorsFor({ kind: 'Route', name: 'r' }, [{ a7: 'x', other: 'x' }]);
  expect(found.flat()).toEqual([{ labelSelector: 'a7=x' }]);
  expect(found.length).toBeLessThan(3);
});

test('the objects of a patch are looked through once for all patches that may change them', () => {
  const asked = (count: number): number => {
    let kinds = 0;
    const objects = many(count, (index) => `r${index}`).map((name) => ({
      apiVersion: 'route.openshift.io/v1',
      get kind() {
        kinds += 1;
        return 'Route';
      },
      name,
    }));
    const tree = treeOf({ 'kustomization.yaml': replicas(() => '1', 1), 'config.yaml': configYaml('replicas: 2') });
    const [known] = knownPatches(inputsOf(tree, {}));
    if (known === undefined) throw new Error('there is no patch');
    for (let each = 0; each < count; each += 1) patchParts({ ...known, objects: [{ isSure: false, objects }] });
    return kinds;
  };
  expect(asked(50)).toBeGreaterThan(0);
  expect(asked(500)).toBeLessThan(20 * asked(50));
});
