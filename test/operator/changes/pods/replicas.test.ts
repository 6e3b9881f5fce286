import type { Manifest } from '../../../../src/core/manifest';
import { replicasChanged } from '../../../../src/operator/changes/pods/replicas';
import { config, facts, NS, object } from '../../clusters';
import { found } from '../edits';

const side = (spec: object) => [config({ storage: { emptyDir: {} }, rolloutStrategy: 'Recreate', ...spec })];
const change = (old: object, now: object) => found(replicasChanged, side(old), side(now));

test.each([
  [
    0,
    3,
    [
      `change Deployment/${NS}/image-registry: there are more pods of the registry (spec.replicas changed): 0 → 3 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    3,
    0,
    [
      `disruption Deployment/${NS}/image-registry: no pod is left: nothing can be pulled or pushed (spec.replicas changed): 3 → 0 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    1,
    0,
    [
      `disruption Deployment/${NS}/image-registry: no pod is left: nothing can be pulled or pushed (spec.replicas changed): 1 → 0 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    3,
    1,
    [
      `disruption Deployment/${NS}/image-registry: one pod is left: while it is replaced or its node is drained nothing can be pulled or pushed (spec.replicas changed): 3 → 1 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    0,
    1,
    [
      `change Deployment/${NS}/image-registry: there are more pods of the registry (spec.replicas changed): 0 → 1 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    1,
    3,
    [
      `change Deployment/${NS}/image-registry: the registry stays available while one pod is down (spec.replicas changed): 1 → 3 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    4,
    3,
    [
      `change Deployment/${NS}/image-registry: there are fewer pods of the registry (spec.replicas changed): 4 → 3 [pkg/resource/deployment.go expected]`,
    ],
  ],
  [3, 3, []],
])('%d to %d', (old, now, expected) => {
  expect(change({ replicas: old }, { replicas: now })).toEqual(expected);
});

test('two, and no other number, keep apart', () => {
  expect(change({ replicas: 1 }, { replicas: 2 })).toEqual([
    `change Deployment/${NS}/image-registry: the registry stays available while one pod is down (spec.replicas changed): 1 → 2 [pkg/resource/deployment.go expected]`,
    `change Deployment/${NS}/image-registry: the two pods never share a node (the Operator sets an anti-affinity only if spec.replicas is 2): none → set [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
  ]);
  expect(change({ replicas: 2 }, { replicas: 3 })).toEqual([
    `change Deployment/${NS}/image-registry: there are more pods of the registry (spec.replicas changed): 2 → 3 [pkg/resource/deployment.go expected]`,
    `change Deployment/${NS}/image-registry: the anti-affinity is gone: only spread constraints prevent pods from sharing a node (the Operator sets an anti-affinity only if spec.replicas is 2): set → none [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
  ]);
});

test.each([
  [
    {},
    { affinity: {} },
    [
      `change Deployment/${NS}/image-registry: pods use a different affinity (spec.affinity changed): set → set [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { affinity: {} },
    {},
    [
      `change Deployment/${NS}/image-registry: pods use a different affinity (spec.affinity changed): set → set [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { replicas: 3, affinity: {} },
    { replicas: 3 },
    [
      `change Deployment/${NS}/image-registry: the anti-affinity is gone: only spread constraints prevent pods from sharing a node (spec.affinity changed): set → none [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { replicas: 3 },
    { replicas: 3, affinity: {} },
    [
      `change Deployment/${NS}/image-registry: pods use a different affinity (spec.affinity changed): none → set [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { replicas: 1, affinity: {} },
    { replicas: 2, affinity: {} },
    [
      `change Deployment/${NS}/image-registry: the registry stays available while one pod is down (spec.replicas changed): 1 → 2 [pkg/resource/deployment.go expected]`,
    ],
  ],
])('an affinity of the user: %j to %j', (old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

test('a second pod that finds no node stands in for nobody', () => {
  const labels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': 'a', 'node-role.kubernetes.io/worker': '' };
  const node = { ...object('v1', 'Node', 'a'), metadata: { name: 'a', labels } };
  const on = (replicas: number): Manifest[] => [...facts('None'), node, ...side({ replicas })];
  const [more] = found(replicasChanged, on(1), on(2));
  expect(more).toContain(': there are more pods of the registry (');
});

test('nothing where no pods are looked after, before or after', () => {
  expect(change({ managementState: 'Unmanaged' }, { replicas: 1 })).toEqual([]);
  expect(change({ replicas: 1 }, { managementState: 'Removed' })).toEqual([]);
});
