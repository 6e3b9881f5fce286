import { Release } from '../../../src/core/release';
import { guardsChanged } from '../../../src/operator/changes/guards';
import { config, facts, NS } from '../clusters';
import { found } from './edits';

const side = (spec: object = {}) => [...facts('None'), config({ storage: { emptyDir: {} }, ...spec })];
const upgrade = (from: Release, to: Release) => found(guardsChanged, side(), side(), { from, to });

test.each([
  [Release.V4_14, Release.V4_15, []],
  [
    Release.V4_21,
    Release.V4_22,
    [
      `change Deployment/${NS}/image-registry: progressDeadlineSeconds changes: after this time a stuck rollout is reported (the Operator of 4.22 sets another value): 60 → 120 [pkg/resource/deployment.go expected]`,
      'change Config/cluster: the time changes after which the Operator reports an unavailable registry as Degraded (the Operator of 4.22 sets another value): 1m0s → 2m0s [pkg/operator/status.go syncStatus]',
    ],
  ],
  [
    Release.V4_22,
    Release.V4_23,
    [
      `change PodDisruptionBudget/${NS}/image-registry: unhealthyPodEvictionPolicy changes: it decides whether a node drain evicts pods that are not ready (the Operator of 4.23 sets another value): not set → AlwaysAllow [pkg/resource/poddisruptionbudget.go expected]`,
      'change Config/cluster: the time changes after which the Operator reports an unavailable registry as Degraded (the Operator of 4.23 sets another value): 2m0s → 5m0s [pkg/operator/status.go syncStatus]',
      `change CronJob/${NS}/image-pruner: the security context of the pruner pods changes (the Operator of 4.23 sets another value): not set → {openshift.io/required-scc:restricted-v2} [pkg/resource/prunercronjob.go expected]`,
    ],
  ],
  [Release.V5_0, Release.V5_1, []],
])('%s to %s', (from, to, expected) => {
  expect(upgrade(from, to)).toEqual(expected);
});

test('nothing where the registry is not managed on both sides', () => {
  const idle = side({ managementState: 'Unmanaged' });
  const releases = { from: Release.V4_21, to: Release.V4_22 };
  expect(found(guardsChanged, idle, side(), releases)).toEqual([]);
  expect(found(guardsChanged, side(), idle, releases)).toEqual([]);
});

test('the budget follows the replicas', () => {
  const change = (old: object, now: object) => found(guardsChanged, side(old), side(now));
  expect(change({ replicas: 2 }, { replicas: 1 })).toEqual([
    `change PodDisruptionBudget/${NS}/image-registry: minAvailable changes: so many pods must keep running while nodes are drained (it depends on spec.replicas): 1 → 0 [pkg/resource/poddisruptionbudget.go expected]`,
  ]);
  expect(
    found(guardsChanged, side({ replicas: 2 }), side({ replicas: 1 }), { from: Release.V4_18, to: Release.V4_20 }),
  ).toEqual(change({ replicas: 2 }, { replicas: 1 }));
  expect(change({ replicas: 2 }, { replicas: 3 })).toEqual([]);
  expect(change({ replicas: 2 }, { replicas: 1, managementState: 'Unmanaged' })).toEqual([]);
  expect(change({ replicas: 2, managementState: 'Removed' }, { replicas: 1 })).toEqual([]);
  expect(change({ replicas: 2 }, { replicas: 1, routes: [{ name: 'default-route' }] })).toEqual([]);
});
