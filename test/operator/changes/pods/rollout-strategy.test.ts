import { rolloutHangs } from '../../../../src/operator/changes/pods/pods-stuck';
import { strategyChanged } from '../../../../src/operator/changes/pods/rollout-strategy';
import { config, NS, object } from '../../clusters';
import { found } from '../edits';

const EMPTY_DIR = { storage: { emptyDir: {} } };
const side = (spec: object) => [config({ ...EMPTY_DIR, ...spec })];
const RECREATE = { rolloutStrategy: 'Recreate' };

test.each([
  [
    {},
    RECREATE,
    [
      `disruption Deployment/${NS}/image-registry: from now on, a rollout stops all pods first: nothing can be pulled or pushed until new pods run (spec.rolloutStrategy changed): RollingUpdate → Recreate [pkg/resource/deployment.go expected]`,
    ],
  ],
  [
    RECREATE,
    { rolloutStrategy: 'RollingUpdate' },
    [
      `change Deployment/${NS}/image-registry: from now on, a rollout keeps some pods running while it replaces the others (spec.rolloutStrategy changed): Recreate → RollingUpdate [pkg/resource/deployment.go expected]`,
    ],
  ],
  [{}, { rolloutStrategy: 'RollingUpdate' }, []],
  [RECREATE, RECREATE, []],
  [{}, { ...RECREATE, managementState: 'Unmanaged' }, []],
  [{ managementState: 'Removed' }, RECREATE, []],
])('%j to %j', (old, now, expected) => {
  expect(found(strategyChanged, side(old), side(now))).toEqual(expected);
});

test('a rollout that hangs keeps no promise', () => {
  const claim = object('v1', 'PersistentVolumeClaim', 'data', { spec: { accessModes: ['ReadWriteOnce'] } }, NS);
  const storage = { pvc: { claim: 'data' } };
  const withClaim = (spec: object) => [claim, config({ storage, ...spec }, { status: { storage } })];
  const rolling = { replicas: 3, rolloutStrategy: 'RollingUpdate' };
  expect(found(rolloutHangs, withClaim({ replicas: 1, ...RECREATE }), withClaim(rolling))).toHaveLength(1);
  expect(found(strategyChanged, withClaim({ replicas: 1, ...RECREATE }), withClaim(rolling))).toEqual([]);
});
