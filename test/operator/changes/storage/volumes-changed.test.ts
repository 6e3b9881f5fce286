import type { Manifest } from '../../../../src/core/manifest';
import { volumesChanged } from '../../../../src/operator/changes/storage/volumes-changed';
import { NS, object } from '../../clusters';
import { found } from '../edits';

const CLAIM = object('v1', 'PersistentVolumeClaim', 'data', { spec: { volumeName: 'pv1' } }, NS);
const volume = (spec: object, name = 'pv1'): Manifest => object('v1', 'PersistentVolume', name, { spec });
const reclaim = (persistentVolumeReclaimPolicy?: string) => ({
  ...(persistentVolumeReclaimPolicy && { persistentVolumeReclaimPolicy }),
});
const changes = (old: Manifest, now: Manifest) => found(volumesChanged, [CLAIM, old], [CLAIM, now]);

test.each<[object, object, string]>([
  [
    reclaim('Retain'),
    reclaim('Delete'),
    'disruption PersistentVolume/pv1: from now on, the data of the volume is deleted with the claim (spec.persistentVolumeReclaimPolicy changed): Retain → Delete',
  ],
  [
    reclaim(),
    reclaim('Recycle'),
    'disruption PersistentVolume/pv1: from now on, the data of the volume is deleted with the claim',
  ],
  [
    reclaim('Delete'),
    reclaim('Retain'),
    'change PersistentVolume/pv1: the reclaim policy changes: it decides what happens to the data when the claim is deleted (spec.persistentVolumeReclaimPolicy changed): Delete → Retain',
  ],
  [
    { nfs: { path: '/a' } },
    { nfs: { path: '/b' } },
    'disruption PersistentVolume/pv1: the API server rejects this change of the volume, and the tool that applies NEW may stop there and not apply the other objects; a volume with other data has none of the images (spec.nfs.path changed): /a → /b',
  ],
  [
    { capacity: { storage: '1Gi' } },
    { capacity: { storage: '2Gi' } },
    'disruption PersistentVolume/pv1: the volume changes: whether the claim stays bound and mounted is not predicted (spec.capacity.storage changed): 1Gi → 2Gi',
  ],
])('%j to %j', (old, now, expected) => {
  const [only, ...others] = changes(volume(old), volume(now));
  expect(only?.startsWith(expected)).toBe(true);
  expect(others).toEqual([]);
});

test('a volume that goes', () => {
  const old = [CLAIM, volume({})];
  expect(found(volumesChanged, old, [CLAIM], { removed: [volume({})] })).toEqual([
    'disruption PersistentVolume/pv1: the PersistentVolume is deleted as soon as no claim is bound to it; if its data is kept (reclaim policy Retain), only a new PersistentVolume, made by hand, makes it usable again (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): exists → deleted [kubernetes/kubernetes pkg/controller/volume/pvprotection Controller.processPV]',
  ]);
});

test('volumes of others, and one that names our claim itself', () => {
  expect(changes(volume(reclaim('Retain'), 'pv2'), volume(reclaim('Delete'), 'pv2'))).toEqual([]);
  const bound = (policy: string) => volume({ ...reclaim(policy), claimRef: { namespace: NS } }, 'pv2');
  expect(changes(bound('Retain'), bound('Delete'))).toHaveLength(1);
});
