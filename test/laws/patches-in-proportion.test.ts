import { checkInputs } from '../../src/check/check-inputs';
import { checkPatches } from '../../src/check/patch-findings';
import { inputsOf } from '../../src/engine/check';
import { treeOf } from '../../src/engine/texts';
import { clustersIn } from '../../src/inputs/clusters';
import { knownPatches } from '../../src/inputs/kustomize/known-patches';
import { changingUses, patchedBases } from '../../src/inputs/kustomize/patched-bases';
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
    const [config] = patches.flatMap(({ objects }) => objects);
    if (config === undefined) throw new Error('no patch changes anything');
    const overruled = patches.filter(({ overruledBy }) => overruledBy(config).length > 0);
    expect(overruled).toHaveLength(count - 1);
    return folders;
  };
  expect(reads(40)).toBeLessThan(2.2 * reads(20));
});
