import { Platform } from '../../../src/platforms/platform';
import { predict } from '../../../src/operator/prediction';
import { previewOf } from '../../../src/operator/preview';
import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, NS } from '../clusters';

const claim = (metadata: object, status: object): Manifest => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace: NS, ...metadata },
  spec: { accessModes: ['ReadWriteMany'], volumeName: 'pv1' },
  status,
});
const ON_CLAIM = config({ storage: { pvc: { claim: 'data' } } });
const GOING = claim({ deletionTimestamp: '2026-01-01T00:00:00Z' }, { phase: 'Bound' });

test.each([
  ['that is being deleted', GOING, 'persistentvolumeclaim "data" is being deleted'],
  [
    'that lost its volume',
    claim({}, { phase: 'Lost' }),
    'persistentvolumeclaim "data" bound to non-existent persistentvolume "pv1"',
  ],
])('no pod runs with a claim %s', (_, manifest, hindrance) => {
  const { placement, conditions } = prediction([ON_CLAIM, manifest]);
  expect(placement).toEqual({ placed: 0, nodes: [], hindrance });
  expect(conditions).toContainEqual(
    expect.objectContaining({
      on: 'Config/cluster',
      type: 'Available',
      status: 'False',
      reason: 'NoReplicasAvailable',
    }),
  );
});

test('pods run with a claim that is bound, and without pods nothing keeps any', () => {
  expect(prediction([ON_CLAIM, claim({}, { phase: 'Bound' })]).placement).toBeUndefined();
  const none = config({ replicas: 0, rolloutStrategy: 'Recreate', storage: { pvc: { claim: 'data' } } });
  expect(prediction([none, GOING]).placement).toBeUndefined();
  expect(prediction([config({ storage: { emptyDir: {} } }), GOING]).placement).toBeUndefined();
});

test('what is said of the claim says so, too', () => {
  const { effects } = preview([ON_CLAIM, GOING]);
  expect(effects).toContainEqual(
    expect.objectContaining({
      object: `PersistentVolumeClaim/${NS}/data`,
      because: expect.stringContaining(
        'but no new pod starts: persistentvolumeclaim "data" is being deleted',
      ) as string,
    }),
  );
});

test('that a claim which is Pending gets a volume is an assumption', () => {
  const assumptionsOf = (phase: string) =>
    preview([ON_CLAIM, claim({}, { phase })]).assumptions.map(({ fact, value }) => `${fact} ${value}`);
  expect(assumptionsOf('Pending')).toContain(`PersistentVolumeClaim/${NS}/data gets a volume`);
  expect(assumptionsOf('Bound')).not.toContain(`PersistentVolumeClaim/${NS}/data gets a volume`);
});

function prediction(manifests: readonly Manifest[]) {
  return predict({ manifests, release: Release.V4_19, platform: Platform.VSPHERE, complete: false });
}

function preview(manifests: readonly Manifest[]) {
  return previewOf(prediction(manifests));
}
