import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinedWithinLimit, MOST_JOINED_OBJECTS } from '../../src/check/kustomize/joined-within-limit';
import { treeOf } from '../../src/engine/texts';
import { readInputs } from '../../src/inputs/read-inputs';
import { configYaml } from '../../src/rules/examples/example-yaml';
import { inFolder } from '../files/temporary';
import { runWith } from './checking';

const OVERLAY = 'resources: [../base, own.yaml]\n';
const configMaps = (count: number): string =>
  Array.from({ length: count }, (_, index) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: c${index}}}`).join(
    '\n---\n',
  );

/** Overlays with an object of their own and a base, which has a Config and as many other objects. */
const overlays = (count: number, others: number): Record<string, string> =>
  Object.assign(
    {
      'base/kustomization.yaml': 'resources: [config.yaml, others.yaml]\n',
      'base/config.yaml': configYaml('replicas: 2'),
      'base/others.yaml': configMaps(others),
    },
    ...Array.from({ length: count }, (_, index) => ({
      [`o${index}/kustomization.yaml`]: OVERLAY,
      [`o${index}/own.yaml`]: configMaps(1),
    })),
  );

test('the objects of a base count for each of its overlays', () => {
  const tree = treeOf(overlays(3, 4));
  const { files } = readInputs(['.'], tree);
  const joinedIn = joinedWithinLimit(files, tree, 18);
  expect(files.flatMap(joinedIn)).toEqual(expect.arrayContaining(['o0', 'o1', 'o2']));
  expect(() => joinedWithinLimit(files, tree, 17)).toThrow(
    'found 18 objects in 3 kustomizations, with the objects of their bases counted for each of them, expected at most 17 in one run: pass fewer folders at once',
  );
});

test.each([
  ['check', ['.']],
  ['preview', ['.']],
  ['diff', ['.', 'o0']],
])('%s rejects what overlays make too large, and says nothing else', (command, args) => {
  inFolder(overlays(400, 500), (folder) => {
    const { code, out, err } = runWith([command, ...args.map((each) => join(folder, each))]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('found 200800 objects in 400 kustomizations');
  });
});

test('the page about performance names the limit', () => {
  const page = readFileSync(join(__dirname, '../../docs/explanation/performance.md'), 'utf8');
  expect(page).toContain(`| ${MOST_JOINED_OBJECTS}, `);
});
