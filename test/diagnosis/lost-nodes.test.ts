import { unschedulable } from './dumps/dumped-pods';
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
