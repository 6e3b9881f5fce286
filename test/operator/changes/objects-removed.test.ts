import { objectsRemoved } from '../../../src/operator/changes/objects-removed';
import { NS, object } from '../clusters';
import { found } from './edits';

const external = { target: { name: 'creds' } };

test.each([
  [
    object('v1', 'Namespace', NS),
    [
      `loss Namespace/${NS}: the namespace is deleted with everything in it, also claims (with their images) and credentials (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): exists → deleted [kubernetes/kubernetes pkg/controller/namespace/deletion NamespacedResourcesDeleter.Delete]`,
    ],
  ],
  [object('v1', 'Namespace', 'other'), []],
  [
    object('v1', 'PersistentVolumeClaim', 'data', {}, NS),
    [
      `loss PersistentVolumeClaim/${NS}/data: the claim is deleted once no pod mounts it; with reclaim policy Delete, which is the usual one, its volume and every image are deleted, too (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): exists → deleted [kubernetes/kubernetes pkg/controller/volume/pvcprotection Controller.processPVC]`,
    ],
  ],
  [object('v1', 'PersistentVolumeClaim', 'data', {}, 'other'), []],
  [
    object('objectbucket.io/v1alpha1', 'ObjectBucketClaim', 'layers', {}, NS),
    [
      `loss ObjectBucketClaim/${NS}/layers: the bucket claim is deleted; with reclaimPolicy Delete of its StorageClass, the bucket and every image are deleted, too (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): exists → deleted [kube-object-storage/lib-bucket-provisioner pkg/provisioner/controller.go handleDeleteClaim]`,
    ],
  ],
  [
    object('v1', 'Secret', 'keys', {}, NS),
    [
      `disruption Secret/${NS}/keys: the Secret is deleted: pods and tools that read it lose the credentials (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): exists → deleted [kubernetes/kubernetes pkg/registry/core/secret strategy]`,
    ],
  ],
  [
    object('external-secrets.io/v1', 'ExternalSecret', 'creds', { spec: external }, NS),
    [
      `disruption ExternalSecret/${NS}/creds: the Secret is deleted: pods and tools that read it lose the credentials (its manifest is not in NEW: a tool that prunes deletes the object, unless an annotation such as Prune=false is set on it): exists → deleted [kubernetes/kubernetes pkg/registry/core/secret strategy]`,
    ],
  ],
  [object('v1', 'ConfigMap', 'x', {}, NS), []],
])('%j', (removed, expected) => {
  expect(found(objectsRemoved, [], [], { removed: [removed] })).toEqual(expected);
});
