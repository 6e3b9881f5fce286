import { placePods } from '../../../src/operator/placement/place-pods';
import { readNode } from '../../../src/operator/placement/node';
import type { Manifest } from '../../../src/core/manifest';
import { object } from '../clusters';

const LABELS = { app: 'x' };

function node(name: string, labels: object = {}, spec: object = {}): Manifest {
  return { ...object('v1', 'Node', name, { spec }), metadata: { name, labels: { host: name, ...labels } } };
}

function place(pod: object, replicas: number, ...nodes: readonly Manifest[]) {
  const pods = { spec: pod, labels: LABELS, namespace: 'ns', replicas };
  const { placed, hindrance, nodes: chosen } = placePods(pods, nodes.map(readNode));
  return { placed, hindrance, names: chosen.map(({ name }) => name) };
}

const LABEL_SELECTOR = { labelSelector: { matchLabels: LABELS } };
const apart = (...keys: readonly string[]) => ({
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: keys.map((topologyKey) => ({ topologyKey, ...LABEL_SELECTOR })),
    },
  },
});
const over = (...constraints: readonly object[]) => ({
  topologySpreadConstraints: constraints.map((each) => ({
    whenUnsatisfiable: 'DoNotSchedule',
    maxSkew: 1,
    ...LABEL_SELECTOR,
    ...each,
  })),
});
const terms = (...nodeSelectorTerms: readonly object[]) => ({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
});

test('the emptiest node is next, of equal ones the first', () => {
  expect(place({}, 5, node('a'), node('b'), node('c')).names).toEqual(['a', 'b', 'c', 'a', 'b']);
  expect(place({}, 0, node('a')).names).toEqual([]);
});

describe('why pods are not placed', () => {
  const tainted = (name: string, ...taints: readonly object[]) => node(name, {}, { taints });

  test.each([
    ['no node', place({}, 1), { placed: 0, hindrance: 'no known node has the labels that the pods select', names: [] }],
    [
      'no node that is selected',
      place({ nodeSelector: { a: 'b' } }, 1, node('a')),
      { placed: 0, hindrance: 'no known node has the labels that the pods select', names: [] },
    ],
    [
      'tainted nodes, each taint once and in order',
      place(
        {},
        1,
        tainted('a', { key: 'z', effect: 'NoSchedule' }, { key: 'a', value: 'v', effect: 'NoExecute' }),
        tainted('b', { key: 'a', effect: 'NoExecute' }),
      ),
      { placed: 0, hindrance: 'every node that the pods select is tainted (a:NoExecute, z:NoSchedule)', names: [] },
    ],
    [
      'no node with the label',
      place(over({ topologyKey: 'zone' }), 1, node('a'), node('b')),
      { placed: 0, hindrance: 'no node that the pods select has the label zone', names: [] },
    ],
    [
      'no node with two labels',
      place(over({ topologyKey: 'zone' }, { topologyKey: 'rack' }), 1, node('a')),
      { placed: 0, hindrance: 'no node that the pods select has the label zone and the label rack', names: [] },
    ],
    [
      'no node with the one of two labels',
      place(over({ topologyKey: 'zone' }, { topologyKey: 'host' }), 1, node('a')),
      { placed: 0, hindrance: 'no node that the pods select has the label zone', names: [] },
    ],
    [
      'no node with both labels',
      place(
        over({ topologyKey: 'zone' }, { topologyKey: 'rack' }),
        1,
        node('a', { zone: '1' }),
        node('b', { rack: '1' }),
      ),
      { placed: 0, hindrance: 'no node that the pods select has the label zone and the label rack', names: [] },
    ],
    [
      'one node',
      place(apart('host'), 2, node('a')),
      { placed: 1, hindrance: 'only 1 node can run the pods, which must be separated by host', names: ['a'] },
    ],
    [
      'two nodes, by two keys',
      place(apart('host', 'zone'), 3, node('a', { zone: '1' }), node('b', { zone: '2' })),
      {
        placed: 2,
        hindrance: 'only 2 nodes can run the pods, which must be separated by host, zone',
        names: ['a', 'b'],
      },
    ],
    [
      'one node, whose zone has room',
      place({ ...apart('host'), ...over({ topologyKey: 'zone' }) }, 2, node('a', { zone: '1' })),
      { placed: 1, hindrance: 'only 1 node can run the pods, which must be separated by host', names: ['a'] },
    ],
    [
      'two rules by one key',
      place({ ...apart('host'), ...over({ topologyKey: 'host' }) }, 2, node('a')),
      { placed: 1, hindrance: 'only 1 node can run the pods, which must be separated by host', names: ['a'] },
    ],
    [
      'one open node beside a tainted one',
      place(apart('host'), 2, node('a'), tainted('b', { key: 'x', effect: 'NoSchedule' })),
      { placed: 1, hindrance: 'only 1 node can run the pods, which must be separated by host', names: ['a'] },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('affinity to nodes', () => {
  const [a, b] = [node('a', { x: '1', y: '1' }), node('b', { x: '1' })];
  const is = (key: string) => ({ key, operator: 'In', values: ['1'] });

  test.each([
    ['all expressions of a term', terms({ matchExpressions: [is('x'), is('y')] }), ['a', 'a']],
    ['one of several terms', terms({ matchExpressions: [is('y')] }, { matchExpressions: [is('x')] }), ['a', 'b']],
    [
      'expressions and fields',
      terms({ matchExpressions: [is('x')], matchFields: [{ key: 'metadata.name', operator: 'In', values: ['b'] }] }),
      ['b', 'b'],
    ],
    [
      'fields that differ',
      terms({ matchExpressions: [is('y')], matchFields: [{ key: 'metadata.name', operator: 'In', values: ['b'] }] }),
      [],
    ],
    ['terms that are empty', terms({}, { matchExpressions: [] }), []],
    ['no term', terms(), []],
  ])('%s', (_, pod, names) => {
    expect(place(pod, 2, a, b).names).toEqual(names);
  });
});

describe('anti-affinity and constraints', () => {
  const zones = [node('a', { zone: '1' }), node('b', { zone: '2' }), node('c', { zone: '2' })];

  test.each([
    ['two keys', apart('zone', 'host'), 2],
    ['a key that no node has', apart('rack'), 5],
    ['a skew of one', over({ topologyKey: 'zone' }), 5],
    ['a zone more than there are', over({ topologyKey: 'zone', minDomains: 3 }), 2],
    ['as many zones as there are', over({ topologyKey: 'zone', minDomains: 2 }), 5],
    ['a skew that is no number', over({ topologyKey: 'zone', maxSkew: 'x', minDomains: 3 }), 2],
    ['no key', over({ topologyKey: undefined }), 0],
    ['other pods', over({ topologyKey: 'zone', labelSelector: { matchLabels: { app: 'y' } }, minDomains: 9 }), 5],
    ['what is only preferred', over({ topologyKey: 'rack', whenUnsatisfiable: 'ScheduleAnyway' }), 5],
  ])('by %s', (_, pod, placed) => {
    expect(place(pod, 5, ...zones).placed).toBe(placed);
  });

  test('a node without one of the keys is no domain of the others', () => {
    const nodes = [node('a', { zone: '1', rack: '1' }), node('b', { zone: '2' })];
    expect(place(over({ topologyKey: 'zone' }, { topologyKey: 'rack' }), 3, ...nodes).names).toEqual(['a', 'a', 'a']);
    expect(place(over({ topologyKey: 'zone' }), 3, ...nodes).names).toEqual(['a', 'b', 'a']);
  });
});

test.each([
  [{ key: 'k', operator: 'Equal', value: 'v' }, true],
  [{ key: 'k', value: 'v' }, true],
  [{ key: 'k' }, false],
  [{ key: 'k', operator: 'Exists' }, true],
  [{ key: 'k', operator: 'Exists', effect: 'NoSchedule' }, true],
  [{ key: 'k', operator: 'Exists', effect: 'NoExecute' }, false],
  [{ key: 'other', operator: 'Exists' }, false],
  [{ operator: 'Exists' }, true],
  [{ operator: 'Equal', value: 'v' }, false],
])('the toleration %j bears the taint: %s', (toleration, isBorne) => {
  const tainted = node('a', {}, { taints: [{ key: 'k', value: 'v', effect: 'NoSchedule' }] });
  expect(place({ tolerations: [toleration] }, 1, tainted).placed).toBe(isBorne ? 1 : 0);
});

test('all taints have to be borne, and those that only repel do not count', () => {
  const taints = [
    { key: 'a', effect: 'NoSchedule' },
    { key: 'b', effect: 'NoExecute' },
    { key: 'c', effect: 'PreferNoSchedule' },
  ];
  const bears = (...keys: readonly string[]) =>
    place({ tolerations: keys.map((key) => ({ key, operator: 'Exists' })) }, 1, node('a', {}, { taints })).placed;
  expect([bears('a', 'b'), bears('a'), bears('b'), bears('c')]).toEqual([1, 0, 0, 0]);
});

test('what a Node tells of itself', () => {
  expect(readNode(node('a', { x: '1', y: 2 }, { taints: [{ key: 'k' }, 4], unschedulable: true }))).toEqual({
    name: 'a',
    labels: { host: 'a', x: '1' },
    taints: [
      { key: 'k', value: '', effect: '' },
      { key: '', value: '', effect: '' },
      { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' },
    ],
  });
  expect(readNode(object('v1', 'Node', 'b', { spec: { unschedulable: 'true' } }))).toEqual({
    name: 'b',
    labels: {},
    taints: [],
  });
});
