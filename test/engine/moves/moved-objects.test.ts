import type { Manifest } from '../../../src/core/manifest';
import { withMoves } from '../../../src/engine/moves/moved-objects';
import type { ClusterPair } from '../../../src/inputs/cluster-pairs';
import type { SourceObject } from '../../../src/yaml/source-object';
import { config, configMap, object, secret } from '../../operator/clusters';

/** Objects of a side by name, so that the same name is the same object on both sides, and `+` is another spec of it. */
const OBJECTS: Readonly<Record<string, Manifest>> = {
  config: config({}),
  'config+': config({ replicas: 3 }),
  live: { ...config({}), metadata: { name: 'cluster', uid: 'u' } } as Manifest,
  pruner: object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'cluster', { spec: {} }),
  'pruner+': object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'cluster', { spec: { suspend: true } }),
  secret: secret('image-registry-private-configuration-user', {}),
  other: configMap('other', 'other', {}),
  tool: object('argoproj.io/v1alpha1', 'Application', 'a', { spec: {} }, 'openshift-gitops'),
};

type Sides = readonly [old: string | undefined, now: string | undefined];

/** Pairs of clusters: `config pruner` on each side, undefined where there is none. What has one name on a side is one object. */
function pairsOf(clusters: Readonly<Record<string, Sides>>): ClusterPair[] {
  const [oldOf, nowOf] = [sideReader(), sideReader()];
  return Object.entries(clusters).map(([path, [old, now]]) => ({ path, old: oldOf(old), now: nowOf(now) }));
}

function sideReader(): (names: string | undefined) => ClusterPair['old'] {
  const sources = new Map(Object.entries(OBJECTS).map(([name, manifest]) => [name, { manifest } as SourceObject]));
  return (names) =>
    names === undefined
      ? undefined
      : { objects: names.split(' ').flatMap((name) => sources.get(name) ?? []), closed: [] };
}

/** `config pruner < a`: what each cluster has before the edit, and where it comes from. */
function moved(clusters: Readonly<Record<string, Sides>>): Record<string, string> {
  const names = new Map(Object.entries(OBJECTS).map(([name, manifest]) => [manifest, name]));
  const tools = new Set(OBJECTS['tool'] === undefined ? [] : [OBJECTS['tool']]);
  return Object.fromEntries(
    withMoves(pairsOf(clusters), tools).map(({ path, old, movedFrom }) => [
      path,
      [
        old === undefined ? 'none' : old.objects.map(({ manifest }) => names.get(manifest)).join(' '),
        ...movedFrom.map((from) => `< ${from}`),
      ].join(' '),
    ]),
  );
}

test.each<[string, Readonly<Record<string, Sides>>, Readonly<Record<string, string>>]>([
  [
    'a folder that is renamed',
    { a: ['config pruner', undefined], b: [undefined, 'config pruner'] },
    { a: '', b: 'config pruner < a' },
  ],
  [
    'a folder that is renamed, with an edit',
    { a: ['config', undefined], b: [undefined, 'config+'] },
    { a: '', b: 'config < a' },
  ],
  [
    'a folder into which the first one is moved',
    { a: ['config', undefined], 'x/a': [undefined, 'config'] },
    { a: '', 'x/a': 'config < a' },
  ],
  [
    'a cluster that goes while another one comes that is the same',
    { a: ['config', undefined], b: ['config', 'config'], c: [undefined, 'config'] },
    { a: '', b: 'config', c: 'config < a' },
  ],
  [
    'a cluster that goes while another one comes that differs',
    { a: ['config', undefined], b: ['config', 'config'], c: [undefined, 'config+'] },
    { a: 'config', b: 'config', c: 'none' },
  ],
  [
    'the same, but the folder has the same name',
    { 'x/a': ['config', undefined], b: ['config', 'config'], 'y/a': [undefined, 'config+'] },
    { 'x/a': '', b: 'config', 'y/a': 'config < x/a' },
  ],
  [
    'two clusters that are the same and renamed: their names decide',
    {
      'x/a': ['config', undefined],
      'x/b': ['config', undefined],
      'y/a': [undefined, 'config'],
      'y/b': [undefined, 'config'],
    },
    { 'x/a': '', 'x/b': '', 'y/a': 'config < x/a', 'y/b': 'config < x/b' },
  ],
  [
    'two clusters that are the same, with other names',
    { a: ['config', undefined], b: ['config', undefined], c: [undefined, 'config'], d: [undefined, 'config'] },
    { a: 'config', b: 'config', c: 'none', d: 'none' },
  ],
  [
    'two of which only one can have moved',
    { 'x/a': ['config', undefined], 'x/b': ['config', undefined], 'y/a': [undefined, 'config'] },
    { 'x/a': '', 'x/b': 'config', 'y/a': 'config < x/a' },
  ],
  [
    'one that may have moved to two folders with its name',
    { 'x/a': ['config', undefined], 'y/a': [undefined, 'config'], 'z/a': [undefined, 'config'] },
    { 'x/a': 'config', 'y/a': 'none', 'z/a': 'none' },
  ],
  [
    'one of two that are the same: the other one cannot have moved there',
    { a: ['config secret', 'config'], b: ['secret', undefined], c: [undefined, 'secret'], d: ['config', 'config'] },
    { a: 'config secret', b: '', c: 'secret < b', d: 'config' },
  ],
  [
    'an object in a folder beside the only Config, which is of its cluster',
    { a: ['config secret', 'config'], b: [undefined, 'secret'] },
    { a: 'config', b: 'secret < a' },
  ],
  [
    'one that differs beside one that is the same',
    { 'p/a': ['config+', undefined], 'q/a': ['config', undefined], 'y/a': [undefined, 'config'] },
    { 'p/a': 'config+', 'q/a': '', 'y/a': 'config < q/a' },
  ],
  [
    'one that moved to the same, and not to one that differs',
    { 'q/a': ['config', undefined], 'y/a': [undefined, 'config'], 'z/a': [undefined, 'config+'] },
    { 'q/a': '', 'y/a': 'config < q/a', 'z/a': 'none' },
  ],
  [
    'an object that overlays share, of which one is renamed',
    { a: ['config pruner', undefined], b: [undefined, 'config pruner'], c: ['config+ pruner', 'config+ pruner'] },
    { a: '', b: 'config pruner < a', c: 'config+ pruner' },
  ],
  [
    'an object that stays in its folder',
    { a: ['config', 'config'], b: [undefined, 'config'] },
    { a: 'config', b: 'none' },
  ],
  [
    'an object that moves to a folder of the same cluster',
    { 'c/config': ['config pruner', 'config'], 'c/config/pruner': [undefined, 'pruner+'] },
    { 'c/config': 'config', 'c/config/pruner': 'pruner < c/config' },
  ],
  [
    'an object that one cluster loses and another one gets',
    { a: ['config pruner', 'config'], b: ['config', 'config pruner'] },
    { a: 'config pruner', b: 'config' },
  ],
  ['an object of others', { a: ['config other', 'config'], b: [undefined, 'other'] }, { a: 'config other', b: 'none' }],
  [
    'a cluster that had only a tool before',
    { a: ['config', undefined], b: ['tool', 'tool config'] },
    { a: '', b: 'tool config < a' },
  ],
  [
    'a cluster that had an object before',
    { a: ['config', undefined], b: ['secret', 'secret config'] },
    { a: 'config', b: 'secret' },
  ],
  [
    'a live Config, with which the rest of its dump goes',
    { dump: ['live other', undefined], b: [undefined, 'config'] },
    { dump: '', b: 'live other < dump' },
  ],
])('%s', (_, clusters, expected) => {
  expect(moved(clusters)).toEqual(expected);
});

test('a pair from which nothing moves stays as it is', () => {
  const pairs = pairsOf({ a: ['config', 'config+'], b: [undefined, 'config'] });
  const [first, second] = withMoves(pairs, new Set());
  expect(first?.old).toBe(pairs[0]?.old);
  expect(second).toEqual({ ...pairs[1], movedFrom: [] });
});
