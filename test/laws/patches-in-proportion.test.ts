import { checkPatches } from '../../src/check/patch-findings';
import { inputsOf } from '../../src/engine/check';
import { treeOf } from '../../src/engine/texts';
import { clustersIn } from '../../src/inputs/clusters';
import { changingUses, patchedBases } from '../../src/inputs/kustomize/patched-bases';
import { usesIn, type Use } from '../../src/inputs/kustomize/uses';
import { readFile } from '../../src/inputs/read-file';
import { configYaml } from '../../src/rules/examples/example-yaml';

const route = (index: number): string =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: r${index}, namespace: openshift-image-registry}\n`;

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
  ['the folder of its kustomization, if it selects by labels', () => '"labelSelector": "!app"', 'folder'],
  ['its selector of labels', () => '"labelSelector": "!app"', 'labelSelector'],
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
