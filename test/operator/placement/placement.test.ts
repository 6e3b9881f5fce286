import type { Manifest } from '../../../src/core/manifest';
import { placePods } from '../../../src/operator/placement/place-pods';
import { readNode } from '../../../src/operator/placement/node';
import { object } from '../clusters';

const LABELS = { app: 'x' };

function node(name: string, labels: Record<string, string> = {}, spec: object = {}): Manifest {
  const metadata = { name, labels: { host: name, ...labels } };
  return { ...object('v1', 'Node', name, { spec }), metadata };
}

function place(pod: object, replicas: number, ...nodes: readonly Manifest[]) {
  const pods = { spec: pod, labels: LABELS, namespace: 'ns', replicas };
  const { placed, hindrance, nodes: chosen } = placePods(pods, nodes.map(readNode));
  return { placed, hindrance, names: chosen.map(({ name }) => name) };
}

const requires = (term: object) => ({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } },
});
const apart = (term: object = {}) => ({
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: 'host', labelSelector: { matchLabels: LABELS }, ...term },
      ],
    },
  },
});
const spread = (constraint: object) => ({
  topologySpreadConstraints: [
    { whenUnsatisfiable: 'DoNotSchedule', maxSkew: 1, labelSelector: { matchLabels: LABELS }, ...constraint },
  ],
});

test('without a rule the emptiest node is next', () => {
  expect(place({}, 3, node('a'), node('b'))).toEqual({ placed: 3, hindrance: undefined, names: ['a', 'b', 'a'] });
});

describe('nodes are selected', () => {
  const [a, b] = [node('a', { role: 'infra', size: '8' }), node('b', { role: 'worker', size: '4' })];

  test('by every label of the nodeSelector', () => {
    expect(place({ nodeSelector: { role: 'infra' } }, 1, a, b).names).toEqual(['a']);
    expect(place({ nodeSelector: { role: 'infra', size: '4' } }, 1, a, b)).toMatchObject({
      placed: 0,
      hindrance: 'no known node has the labels that the pods select',
    });
  });

  test.each([
    [{ key: 'role', operator: 'In', values: ['infra', 'x'] }, ['a']],
    [{ key: 'role', operator: 'NotIn', values: ['infra'] }, ['b']],
    [{ key: 'role', operator: 'Exists' }, ['a', 'b']],
    [{ key: 'role', operator: 'DoesNotExist' }, []],
    [{ key: 'size', operator: 'Gt', values: ['4'] }, ['a']],
    [{ key: 'size', operator: 'Lt', values: ['8'] }, ['b']],
    [{ key: 'role', operator: 'Like', values: ['infra'] }, []],
  ])('by %j', (expression, expected) => {
    expect(place(requires({ matchExpressions: [expression] }), 2, a, b).names).toEqual(
      expected.length === 1 ? [expected[0], expected[0]] : expected,
    );
  });

  test('by name, and by nothing that an empty term says', () => {
    const byName = { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['b'] }] };
    expect(place(requires(byName), 1, a, b).names).toEqual(['b']);
    expect(place(requires({}), 1, a, b).placed).toBe(0);
  });
});

describe('taints keep pods away', () => {
  const infra = { key: 'infra', value: 'reserved', effect: 'NoSchedule' };
  const tainted = (taint: object) => node('a', {}, { taints: [taint] });

  test.each([
    [[], 0],
    [[{ key: 'infra', operator: 'Exists' }], 1],
    [[{ key: 'infra', value: 'reserved' }], 1],
    [[{ key: 'infra', value: 'other' }], 0],
    [[{ key: 'infra', operator: 'Exists', effect: 'NoExecute' }], 0],
    [[{ operator: 'Exists' }], 1],
    [[{}], 0],
  ])('unless tolerated: %j', (tolerations, placed) => {
    expect(place({ tolerations }, 1, tainted(infra)).placed).toBe(placed);
  });

  test('all but PreferNoSchedule, and a node that is cordoned too', () => {
    expect(place({}, 1, tainted({ ...infra, effect: 'PreferNoSchedule' })).placed).toBe(1);
    expect(place({}, 1, tainted({ ...infra, effect: 'NoExecute' })).placed).toBe(0);
    expect(place({}, 1, node('a', {}, { unschedulable: true }))).toMatchObject({
      placed: 0,
      hindrance: 'every node that the pods select is tainted (node.kubernetes.io/unschedulable:NoSchedule)',
    });
  });
});

describe('pods keep apart', () => {
  test('where required anti-affinity says so, of their own kind and namespace', () => {
    expect(place(apart(), 3, node('a'), node('b'))).toMatchObject({
      placed: 2,
      hindrance: 'only 2 nodes can run the pods, which must be separated by host',
    });
    expect(place(apart({ namespaces: ['other'] }), 3, node('a')).placed).toBe(3);
    expect(place(apart({ namespaces: ['ns'] }), 3, node('a')).placed).toBe(1);
    expect(place(apart({ labelSelector: { matchLabels: { app: 'y' } } }), 3, node('a')).placed).toBe(3);
    const expression = { key: 'app', operator: 'In', values: ['x'] };
    expect(place(apart({ labelSelector: { matchExpressions: [expression] } }), 3, node('a')).placed).toBe(1);
  });

  test('by zones too, and not on nodes without the label', () => {
    const zones = [node('a', { zone: '1' }), node('b', { zone: '1' }), node('c')];
    expect(place(apart({ topologyKey: 'zone' }), 2, ...zones.slice(0, 2)).placed).toBe(1);
    expect(place(apart({ topologyKey: 'zone' }), 3, ...zones).placed).toBe(3);
  });
});

describe('spread constraints', () => {
  const zones = [node('a', { zone: '1' }), node('b', { zone: '2' })];

  test('let no domain be fuller than the emptiest by more than maxSkew', () => {
    expect(place(spread({ topologyKey: 'zone' }), 4, ...zones).names.sort()).toEqual(['a', 'a', 'b', 'b']);
    const [, cordoned] = zones;
    const one = [zones[0]!, { ...cordoned!, spec: { unschedulable: true } }];
    expect(place(spread({ topologyKey: 'zone' }), 4, ...one).placed).toBe(1);
    expect(place(spread({ topologyKey: 'zone', maxSkew: 3 }), 4, ...one).placed).toBe(3);
    expect(place(spread({ topologyKey: 'zone', nodeTaintsPolicy: 'Honor' }), 4, ...one).placed).toBe(4);
  });

  test('count nodes that are not selected only where they are told to', () => {
    const pod = { ...spread({ topologyKey: 'zone' }), nodeSelector: { zone: '1' } };
    expect(place(pod, 2, ...zones).placed).toBe(2);
    const ignoring = { ...spread({ topologyKey: 'zone', nodeAffinityPolicy: 'Ignore' }), nodeSelector: { zone: '1' } };
    expect(place(ignoring, 2, ...zones).placed).toBe(1);
  });

  test('want their label on the node', () => {
    expect(place(spread({ topologyKey: 'zone' }), 1, node('a'))).toMatchObject({
      placed: 0,
      hindrance: 'no node that the pods select has the label zone',
    });
  });

  test('want minDomains, and do not bind where they only prefer or select others', () => {
    expect(place(spread({ topologyKey: 'zone', minDomains: 3 }), 4, ...zones).placed).toBe(2);
    expect(place(spread({ topologyKey: 'rack', whenUnsatisfiable: 'ScheduleAnyway' }), 4, ...zones).placed).toBe(4);
    const others = { matchLabels: { app: 'y' } };
    const [only] = zones;
    expect(place(spread({ topologyKey: 'zone', minDomains: 9, labelSelector: others }), 4, only!).placed).toBe(4);
  });
});

test('a number of pods that nobody can run takes no time', () => {
  expect(place({}, 2_000_000_000, node('a')).placed).toBe(2_000_000_000);
  expect(place(apart(), 2_000_000_000, node('a')).placed).toBe(1);
});
