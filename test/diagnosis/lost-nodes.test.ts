import { dumpedConfig, dumpedOperator, dumpOf, NO_PODS } from './dumps/dump-yaml';
import { crashedPod, unschedulable } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const CONTROL_PLANES = '3 node(s) had untolerated taint {node-role.kubernetes.io/master: }';

test.each([
  'node.kubernetes.io/unreachable: ',
  'node.kubernetes.io/not-ready: ',
  'node.kubernetes.io/memory-pressure: ',
  'node.cloudprovider.kubernetes.io/uninitialized: true',
])('a node that Kubernetes taints with {%s} is mended, and its taint is not tolerated', (taint) => {
  const message = `0/6 nodes are available: ${CONTROL_PLANES}, 3 node(s) had untolerated taint {${taint}}.`;
  const { causes } = diagnosisOf(unschedulable(message));
  expect(causes.map(({ id, field }) => [id, field])).toEqual([['IRC610', 'status.conditions']]);
  expect(commandsOf(causes)).toContain('oc describe nodes');
  expect(commandsOf(causes)).not.toMatch(/tolerations|uncordon/);
});

test('a node that was cordoned is not described as lost', () => {
  const { causes } = diagnosisOf(unschedulable('0/3 nodes are available: 3 node(s) were unschedulable.'));
  expect(causes.map(({ id, field }) => [id, field])).toEqual([['IRC610', 'spec.unschedulable']]);
  expect(commandsOf(causes)).toMatch(/machineconfigpool.*uncordon/s);
  expect(commandsOf(causes)).not.toContain('describe nodes');
});

test.each([
  [1, 1],
  [2, 1],
])('a node that is cordoned comes before too many replicas, if %i others run a pod each', (others, cordoned) => {
  const message = `0/6 nodes are available: ${others} node(s) didn't match pod anti-affinity rules, ${cordoned} node(s) were unschedulable, ${CONTROL_PLANES}.`;
  const { causes } = diagnosisOf(unschedulable(message));
  expect(causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual(['IRC610 likely', 'IRC601 possible']);
});

test('the same of pods that are to be spread', () => {
  const message = `0/6 nodes are available: 2 node(s) didn't match pod topology spread constraints, 1 node(s) were unschedulable, ${CONTROL_PLANES}.`;
  const { causes } = diagnosisOf(unschedulable(message));
  expect(causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual(['IRC610 likely', 'IRC604 possible']);
});

test('what other nodes lack comes before a node that is cordoned, and does not hide it', () => {
  const message = `0/9 nodes are available: 5 Insufficient cpu, 1 node(s) were unschedulable, ${CONTROL_PLANES}.`;
  const { causes } = diagnosisOf(unschedulable(message));
  expect(causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual(['IRC605 likely', 'IRC610 possible']);
});

test('a node that the input shows as cordoned is named in the command', () => {
  const node = (name: string, spec: object): object => ({ apiVersion: 'v1', kind: 'Node', metadata: { name }, spec });
  const message = '0/2 nodes are available: 2 node(s) were unschedulable.';
  const nodes = [node('worker-0', {}), node('worker-1', { unschedulable: true })];
  expect(commandsOf(diagnosisOf(unschedulable(message, undefined, ...nodes)).causes)).toContain(
    'oc adm uncordon worker-1',
  );
});

describe('where the input has nodes', () => {
  const ready = (status: string, type = 'Ready') => ({ conditions: [{ type, status }] });
  const node = (name: string, fields: object): object => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    ...fields,
  });
  const objectIn = (message: string, ...nodes: readonly object[]) =>
    diagnosisOf(unschedulable(`0/4 nodes are available: ${message}.`, undefined, ...nodes)).causes.find(
      ({ id }) => id === 'IRC610',
    )?.object;

  test('those that are away are named', () => {
    const [away, well] = [{ spec: { unschedulable: true }, status: ready('True') }, { status: ready('True') }];
    const cordoned = ['a', 'b', 'c', 'd'].map((name) => node(name, away));
    const lost = [node('e', { status: ready('Unknown') }), node('f', { status: ready('True', 'DiskPressure') })];
    expect(objectIn('1 node(s) were unschedulable', node('w', well), node('a', away))).toBe('Node/a');
    expect(objectIn('4 node(s) were unschedulable', ...cordoned)).toBe('Node/a, Node/b, Node/c and 1 more');
    expect(objectIn('2 node(s) were not ready', node('w', well), ...lost)).toBe('Node/e, Node/f');
  });

  test('no node is named that is well', () => {
    expect(objectIn('1 node(s) were unschedulable', node('w', { status: ready('True') }))).toBe('Node');
  });
});

test('a node whose clock is wrong is the one of the pod that says so', () => {
  const pod = crashedPod('panic: RequestTimeTooSkewed: The difference between the request time and the current time');
  const placed = { ...pod, spec: { nodeName: 'worker-2', containers: [] } };
  const found = [pod, placed].map((each) => diagnosisOf(dumpOf(dumpedConfig(NO_PODS), each)).causes[0]);
  expect(found.map((each) => [each?.id, each?.object])).toEqual([
    ['IRC505', 'Node'],
    ['IRC505', 'Node/worker-2'],
  ]);
});

test('what keeps the registry from running comes before the pruner that does not reach it', () => {
  const { causes } = diagnosisOf(
    unschedulable('0/6 nodes are available: persistentvolumeclaim "layers" not found.'),
    {},
    ['error: failed to ping registry image-registry.openshift-image-registry.svc:5000: connection refused'],
  );
  expect(causes.map(({ id, certainty }) => `${id} ${certainty}`)[0]).toBe('IRC201 certain');
});

function commandsOf(causes: ReturnType<typeof diagnosisOf>['causes']): string {
  return causes.flatMap(({ fix }) => fix.map(({ command }) => command)).join('\n');
}

test.each([
  ['for hours', '2026-01-05T08:00:00Z', false, ['IRC811 possible']],
  ['since a moment ago', '2026-01-05T09:59:00Z', null, ['IRC811 possible']],
])('node-ca that is not on all nodes %s', (_, lastTransitionTime, healthy, expected) => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['Available', 'True', 'Ready', 'Available: The registry is ready'],
    [
      'Progressing',
      'True',
      'NodeCADaemonUnavailable',
      'NodeCADaemonProgressing: The daemon set node-ca is deploying node pods',
    ],
    ['Upgradeable', 'True', '', ''],
  ];
  const conditions = rows.map(([type, status, reason, message]) => ({
    ...{ type, status, reason, message },
    lastTransitionTime: type === 'Upgradeable' ? '2026-01-05T10:00:00Z' : lastTransitionTime,
  }));
  const diagnosis = diagnosisOf(dumpOf({ ...dumpedOperator([]), status: { conditions } }));
  expect(diagnosis.healthy).toBe(healthy);
  expect(diagnosis.causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual(expected);
});
