import { Release } from '../../../src/core/release';
import { objectsCreated } from '../../../src/operator/changes/objects-created';
import { config, facts, NS, pruner } from '../clusters';
import { found } from './edits';

const side = (spec: object = {}) => [...facts('None'), config({ storage: { emptyDir: {} }, ...spec })];
const upgrade = (from: Release, to: Release, old = side(), now = old) => found(objectsCreated, old, now, { from, to });

test.each([
  [
    Release.V4_13,
    Release.V4_14,
    [
      "change ConfigMap/openshift-config-managed/image-registry-ca: the Operator creates this object (it has the CA for the cluster's own clients): missing → created [pkg/resource/generator.go List]",
    ],
  ],
  [
    Release.V4_14,
    Release.V4_15,
    [
      'change ClusterRole/system:image-pruner: the Operator creates this object (the pruner needs these permissions): missing → created [pkg/resource/generator.go List]',
    ],
  ],
  [
    Release.V4_21,
    Release.V4_22,
    [
      `change NetworkPolicy/${NS}/image-registry-networkpolicy: the Operator creates this object (it allows port 5000): missing → created [pkg/resource/generator.go List]`,
      `change NetworkPolicy/${NS}/image-pruner-networkpolicy: the Operator creates this object (it allows the network access of the pruner): missing → created [pkg/resource/generator.go List]`,
    ],
  ],
  [Release.V4_22, Release.V4_23, []],
])('%s to %s', (from, to, expected) => {
  expect(upgrade(from, to)).toEqual(expected);
});

test('not what the sync does not reach, and nothing without an upgrade', () => {
  const names = (lines: readonly string[]) => lines.map((line) => line.split(':')[0]);
  const stopped = side({ requests: { read: { maxRunning: -1 } } });
  expect(upgrade(Release.V4_21, Release.V4_22, stopped)).toEqual([]);
  const unreached = [...side(), pruner({ schedule: 'never' })];
  expect(names(upgrade(Release.V4_21, Release.V4_22, unreached))).toHaveLength(2);
  expect(upgrade(Release.V5_1, Release.V5_1, stopped, side())).toEqual([]);
});

test.each([
  [{ managementState: 'Unmanaged' }, {}],
  [{}, { managementState: 'Unmanaged' }],
  [{ managementState: 'Removed' }, {}],
])('nothing where the registry is not managed on both sides: %j, %j', (old, now) => {
  expect(upgrade(Release.V4_21, Release.V4_22, side(old), side(now))).toEqual([]);
});
