import { Release } from '../../../../src/core/release';
import { spreadChanged } from '../../../../src/operator/changes/pods/spread';
import { config, facts, NS, object } from '../../clusters';
import { found } from '../edits';

const side = (spec: object = {}) => [...facts('None'), config({ storage: { emptyDir: {} }, ...spec })];
const change = (old: object, now: object) => found(spreadChanged, side(old), side(now));
const over = (topologyKey: string, rest: object = {}) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: 'DoNotSchedule',
  ...rest,
});
const by = (...constraints: readonly object[]) => ({ topologySpreadConstraints: constraints });

test.each([
  [
    {},
    { nodeSelector: { infra: '', zone: 'a' } },
    [
      `change Deployment/${NS}/image-registry: the pods run on other nodes (spec.nodeSelector changed): any node → infra=, zone=a [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
      `change Deployment/${NS}/image-registry: the spread constraints are gone: all pods can run in one zone or on one node (with a nodeSelector the Operator does not set its own constraints): kubernetes.io/hostname, node-role.kubernetes.io/worker → none [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { nodeSelector: { infra: '' } },
    {},
    [
      `change Deployment/${NS}/image-registry: the pods run on other nodes (spec.nodeSelector changed): infra= → any node [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
      `change Deployment/${NS}/image-registry: the rules by which the pods are spread over nodes and zones change (without a nodeSelector the Operator sets its own constraints): none → kubernetes.io/hostname, node-role.kubernetes.io/worker [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { nodeSelector: { infra: '' } },
    { nodeSelector: { infra: 'x' } },
    [
      `change Deployment/${NS}/image-registry: the pods run on other nodes (spec.nodeSelector changed): infra= → infra=x [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
])('other nodes: %j to %j', (old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

test.each([
  // The Operator drops the empty list with the first write, and the defaults are back.
  [{}, by(), []],
  [
    {},
    by(over('rack'), over('row')),
    [
      `change Deployment/${NS}/image-registry: the rules by which the pods are spread over nodes and zones change (spec.topologySpreadConstraints changed): kubernetes.io/hostname, node-role.kubernetes.io/worker → rack, row [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    by(over('rack')),
    by(over('rack', { maxSkew: 2, minDomains: 3 })),
    [
      `change Deployment/${NS}/image-registry: the rules by which the pods are spread over nodes and zones change (spec.topologySpreadConstraints changed): maxSkew 1, minDomains not set → maxSkew 2, minDomains 3 [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [by(over('rack')), by(over('rack')), []],
  [
    { nodeSelector: { a: 'b' }, ...by(over('rack')) },
    { nodeSelector: { a: 'b' } },
    [
      `change Deployment/${NS}/image-registry: the spread constraints are gone: all pods can run in one zone or on one node (spec.topologySpreadConstraints changed): rack → none [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
])('constraints of the user: %j to %j', (old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

test('zones that nodes have from now on, and other words of another release', () => {
  const node = (labels: Readonly<Record<string, string>>) => [
    ...side(),
    { ...object('v1', 'Node', 'n'), metadata: { name: 'n', labels } },
  ];
  expect(found(spreadChanged, node({}), node({ 'topology.kubernetes.io/zone': 'a' }))).toEqual([
    `change Deployment/${NS}/image-registry: the rules by which the pods are spread over nodes and zones change (the labels of the nodes changed): kubernetes.io/hostname, node-role.kubernetes.io/worker → kubernetes.io/hostname, node-role.kubernetes.io/worker, topology.kubernetes.io/zone [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
  ]);
  expect(found(spreadChanged, side(), side(), { from: Release.V4_22, to: Release.V4_23 })).toEqual([
    `change Deployment/${NS}/image-registry: the rules by which the pods are spread over nodes and zones change (the Operator of 4.23 sets other values): matchLabelKeys not set, nodeAffinityPolicy not set, nodeTaintsPolicy not set → matchLabelKeys ["pod-template-hash"], nodeAffinityPolicy "Honor", nodeTaintsPolicy "Honor" [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
  ]);
  expect(found(spreadChanged, side(), side(), { from: Release.V4_21, to: Release.V4_22 })).toEqual([]);
});

test('nothing where no pods are looked after, before or after', () => {
  const idle = { managementState: 'Unmanaged' };
  expect(change(idle, by(over('rack')))).toEqual([]);
  expect(change({}, { ...idle, nodeSelector: { a: 'b' } })).toEqual([]);
});
