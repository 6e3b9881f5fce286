import type { Manifest } from '../../../../src/core/manifest';
import { claimsChanged } from '../../../../src/operator/changes/storage/claims-changed';
import { NS, object } from '../../clusters';
import { found } from '../edits';

const claim = (spec: object, namespace = NS): Manifest =>
  object('v1', 'PersistentVolumeClaim', 'data', { spec }, namespace);
const size = (storage: unknown) => ({ resources: { requests: { storage } } });
const refused = (why: string, values: string) =>
  `disruption PersistentVolumeClaim/${NS}/data: the API server rejects this change of the claim, and the tool that applies NEW may stop there and not apply the other objects; undo the change, or create another claim and name it in spec.storage.pvc.claim; if you delete this claim, its images are lost (${why}): ${values} [kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimUpdate]`;

test.each<[object, object, unknown[]]>([
  [
    { accessModes: ['ReadWriteMany'] },
    { accessModes: ['ReadWriteOnce'] },
    [refused('spec.accessModes cannot change', '["ReadWriteMany"] → ["ReadWriteOnce"]')],
  ],
  [
    { storageClassName: 'a' },
    { storageClassName: 'b' },
    [
      refused(
        'spec.storageClassName cannot change (no problem if the claim in the cluster has the new value already)',
        'a → b',
      ),
    ],
  ],
  [
    {},
    { volumeName: 'pv1' },
    [
      refused(
        'spec.volumeName cannot change (no problem if the claim in the cluster has the new value already)',
        'not set → pv1',
      ),
    ],
  ],
  [
    { volumeMode: 'Filesystem' },
    { volumeMode: 'Block' },
    [refused('spec.volumeMode cannot change', 'Filesystem → Block')],
  ],
  [
    { password: 'hunter2', env: [{ name: 'TOKEN', value: 'hunter2' }] },
    { password: 'hunter3' },
    [
      refused(
        'spec.password cannot change; spec.env cannot change',
        '<hidden>, [{"name":"TOKEN","value":"<hidden>"}] → <hidden>, not set',
      ),
    ],
  ],
  [{}, { volumeMode: 'Filesystem' }, []],
  [size('200Gi'), size('100Gi'), [refused('spec.resources.requests.storage cannot shrink', '200Gi → 100Gi')]],
  [size('100Gi'), {}, [refused('spec.resources.requests.storage cannot shrink', '100Gi → not set')]],
  [size('1Gi'), size('1024Mi'), []],
  [size('1Gi'), size('1025Mi'), [expect.stringMatching(/^change .*the volume grows/)]],
  [
    size('100Gi'),
    size('200Gi'),
    [
      `change PersistentVolumeClaim/${NS}/data: the volume grows if its StorageClass has allowVolumeExpansion true; otherwise the API server rejects the change (spec.resources.requests.storage changed): 100Gi → 200Gi [kubernetes/kubernetes plugin/pkg/admission/storage/persistentvolume/resize/admission.go persistentVolumeClaimResize.Validate]`,
    ],
  ],
  [
    { volumeAttributesClassName: 'slow' },
    { volumeAttributesClassName: 'fast' },
    [
      `change PersistentVolumeClaim/${NS}/data: the storage driver changes the attributes of the volume, if it supports that (spec.volumeAttributesClassName changed): slow → fast [kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimUpdate]`,
    ],
  ],
])('%j to %j', (old, now, expected) => {
  expect(found(claimsChanged, [claim(old)], [claim(now)])).toEqual(expected);
});

test('a class that lets no volume grow', () => {
  const fixed = object('storage.k8s.io/v1', 'StorageClass', 'fixed', {});
  const at = (storage: string) => claim({ storageClassName: 'fixed', ...size(storage) });
  expect(found(claimsChanged, [at('1Gi'), fixed], [at('2Gi'), fixed])).toEqual([
    `disruption PersistentVolumeClaim/${NS}/data: the API server rejects the larger size of the claim, and the tool that applies NEW may stop there and not apply the other objects (allowVolumeExpansion of StorageClass/fixed is not true): 1Gi → 2Gi [kubernetes/kubernetes plugin/pkg/admission/storage/persistentvolume/resize/admission.go persistentVolumeClaimResize.Validate]`,
  ]);
});

test('no claim of others, none that is new or goes, no annotation', () => {
  const mode = (mode: string, namespace?: string) => claim({ volumeMode: mode }, namespace);
  expect(found(claimsChanged, [mode('Filesystem', 'shop')], [mode('Block', 'shop')])).toEqual([]);
  expect(found(claimsChanged, [], [mode('Block')])).toEqual([]);
  expect(found(claimsChanged, [mode('Block')], [])).toEqual([]);
  const labelled = { ...mode('Block'), metadata: { name: 'data', namespace: NS, labels: { a: 'b' } } };
  expect(found(claimsChanged, [mode('Block')], [labelled])).toEqual([]);
});

describe('a class in the old annotation', () => {
  const ANNOTATION = 'volume.beta.kubernetes.io/storage-class';
  const annotated = (name: string | undefined, spec: object = {}): Manifest => {
    const made = claim(spec);
    return name === undefined ? made : { ...made, metadata: { ...made.metadata, annotations: { [ANNOTATION]: name } } };
  };

  test.each([
    ['cannot change', annotated('a'), annotated('b'), true],
    ['cannot go', annotated('a'), annotated(undefined), true],
    ['moves to the field', annotated('a'), annotated(undefined, { storageClassName: 'a' }), false],
    ['stays beside the field', annotated('a'), annotated('a', { storageClassName: 'a' }), false],
    ['moves to the field as another one', annotated('a'), annotated(undefined, { storageClassName: 'b' }), true],
  ])('%s', (_, before, after, isRefused) => {
    const what = found(claimsChanged, [before], [after]).join();
    expect(what.includes('the API server rejects this change')).toBe(isRefused);
  });
});
