import type { Manifest } from '../../../../src/core/manifest';
import { podsStuck, rolloutHangs } from '../../../../src/operator/changes/pods/pods-stuck';
import { config, facts, NS, object } from '../../clusters';
import { found } from '../edits';

function node(name: string): Manifest {
  const labels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': name, 'node-role.kubernetes.io/worker': '' };
  return { ...object('v1', 'Node', name), metadata: { name, labels } };
}

const EMPTY_DIR = { storage: { emptyDir: {} } };
const cluster = (nodes: readonly string[], spec: object = {}) => [
  ...facts('None'),
  ...nodes.map(node),
  config({ ...EMPTY_DIR, ...spec }),
];
const NOWHERE = { nodeSelector: { infra: '' } };

describe('pods that find no node', () => {
  test.each([
    [
      'a second one',
      cluster(['a', 'b']),
      cluster(['a']),
      [
        `disruption Deployment/${NS}/image-registry: 1 of 2 pods cannot run: the rollout hangs, and the Operator reports Degraded (only 1 node can run the pods, which must be separated by kubernetes.io/hostname): 2 of 2 can run → 1 of 2 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
      ],
    ],
    [
      'all',
      cluster(['a', 'b']),
      cluster(['a', 'b'], NOWHERE),
      [
        `disruption Deployment/${NS}/image-registry: no new pod can be scheduled: the rollout hangs, and nothing can be pulled or pushed once the old pods are gone (no known node has the labels that the pods select): 2 of 2 can run → 0 of 2 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
      ],
    ],
    ['all of more', cluster(['a', 'b'], NOWHERE), cluster(['a', 'b'], { ...NOWHERE, replicas: 3 }), []],
    [
      'all, where one has run',
      cluster(['a']),
      cluster(['a'], NOWHERE),
      [
        `disruption Deployment/${NS}/image-registry: no new pod can be scheduled: the rollout hangs, and nothing can be pulled or pushed once the old pods are gone (no known node has the labels that the pods select): 1 of 2 can run → 0 of 2 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
      ],
    ],
    ['one that found none before', cluster(['a']), cluster(['a'], { logLevel: 'Debug' }), []],
    ['none any more', cluster(['a']), cluster(['a', 'b']), []],
    ['all, in a registry that is not managed', cluster(['a']), cluster([], { managementState: 'Unmanaged' }), []],
  ])('%s', (_, old, now, expected) => {
    expect(found(podsStuck, old, now)).toEqual(expected);
  });

  test('a second one, if it had to start again', () => {
    const cordoned = (spec: object, config = {}) => [...cluster(['a'], config), { ...node('b'), spec }];
    const old = cluster(['a', 'b']);
    expect(found(podsStuck, old, cordoned({ unschedulable: true }))).toEqual([
      `change Deployment/${NS}/image-registry: pods that run stay, but only 1 of 2 could start again: the next rollout hangs (only 1 node can run the pods, which must be separated by kubernetes.io/hostname): 2 of 2 can run → 1 of 2 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
    ]);
    const others = [
      cordoned({ taints: [{ key: 'k', effect: 'NoExecute' }] }),
      cordoned({ unschedulable: true }, { logLevel: 'Debug' }),
    ];
    for (const now of others)
      expect(found(podsStuck, old, now)).toEqual([expect.stringMatching(/^disruption .*1 of 2 pods cannot run/)]);
  });

  test('a second one, on the only node that the Infrastructure shows', () => {
    const single = (replicas: number) => [
      ...facts('None').filter(({ kind }) => kind !== 'Infrastructure'),
      object('config.openshift.io/v1', 'Infrastructure', 'cluster', {
        status: { infrastructureTopology: 'SingleReplica', platformStatus: { type: 'None' } },
      }),
      config({ ...EMPTY_DIR, replicas }),
    ];
    expect(found(podsStuck, single(1), single(2))).toEqual([
      expect.stringContaining('1 of 2 pods cannot run: the rollout hangs, and the Operator reports Degraded'),
    ]);
    expect(found(podsStuck, single(1), single(3))).toEqual([]);
  });

  test('for another reason than before', () => {
    const taint = { taints: [{ key: 'full', effect: 'NoSchedule' }] };
    const tainted = cluster([]).concat({ ...node('a'), spec: taint });
    expect(found(podsStuck, cluster(['a'], NOWHERE), tainted)).toEqual([
      `disruption Deployment/${NS}/image-registry: no new pod can be scheduled: the rollout hangs, and nothing can be pulled or pushed once the old pods are gone (every node that the pods select is tainted (full:NoSchedule)): 0 of 2 can run → 0 of 2 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
    ]);
  });
});

describe('a volume for one node', () => {
  const claim = (mode: string): Manifest =>
    object('v1', 'PersistentVolumeClaim', 'data', { spec: { accessModes: [mode] } }, NS);
  const storage = { pvc: { claim: 'data' } };
  /** With a status, as of a registry that has taken the claim before. */
  const used = (spec: object, mode = 'ReadWriteOnce') => [
    claim(mode),
    config({ storage, replicas: 1, ...spec }, { status: { storage } }),
  ];
  const RECREATE = { rolloutStrategy: 'Recreate' };

  test.each([
    [
      used(RECREATE),
      used({}),
      [
        `disruption Deployment/${NS}/image-registry: the next rollout hangs: the new pod waits for the volume, which the old pod keeps until the new pod is ready (the volume is ReadWriteOnce, and spec.rolloutStrategy is not Recreate, which stops the old pod first): Recreate → not set [pkg/storage/pvc/pvc.go checkPVC]`,
      ],
    ],
    [
      used(RECREATE),
      used({ rolloutStrategy: 'RollingUpdate' }),
      [
        `disruption Deployment/${NS}/image-registry: the next rollout hangs: the new pod waits for the volume, which the old pod keeps until the new pod is ready (the volume is ReadWriteOnce, and spec.rolloutStrategy is not Recreate, which stops the old pod first): Recreate → RollingUpdate [pkg/storage/pvc/pvc.go checkPVC]`,
      ],
    ],
    [used({}), used({}), []],
    [used(RECREATE), used(RECREATE), []],
    [used(RECREATE, 'ReadWriteMany'), used({}, 'ReadWriteMany'), []],
    [used(RECREATE), used({ replicas: 0 }), []],
    [used(RECREATE), used({ managementState: 'Unmanaged' }), []],
  ])('the next rollout: %j to %j', (old, now, expected) => {
    expect(found(rolloutHangs, old, now)).toEqual(expected);
  });

  test('more pods than one', () => {
    expect(found(podsStuck, used(RECREATE), used({ ...RECREATE, replicas: 3 }))).toEqual([
      `disruption Deployment/${NS}/image-registry: 2 of 3 pods cannot run: the rollout hangs, and the Operator reports Degraded (the volume is ReadWriteOnce: one node mounts it, and pods on other nodes wait): 1 of 1 can run → 1 of 3 can run [kubernetes/kubernetes pkg/scheduler Scheduler.schedulePod]`,
    ]);
  });
});
