import { lossOnDeletion } from '../../../src/schema/kinds/loss-on-deletion';

const NS = 'openshift-image-registry';
const object = (apiVersion: string, kind: string, name: string, namespace?: string) => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
});

test.each([
  [object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster'), 'registry'],
  [object('v1', 'PersistentVolumeClaim', 'layers', NS), 'images'],
  [object('objectbucket.io/v1alpha1', 'ObjectBucketClaim', 'layers', NS), 'images'],
  [object('v1', 'Namespace', NS), 'images'],
  [object('samples.operator.openshift.io/v1', 'Config', 'cluster'), undefined],
  [object('v1', 'PersistentVolumeClaim', 'layers', 'other'), undefined],
  [object('v1', 'PersistentVolumeClaim', 'layers'), undefined],
  [object('example.com/v1', 'ObjectBucketClaim', 'layers', NS), undefined],
  [object('v1', 'Namespace', 'other'), undefined],
  // Kubernetes keeps a volume for as long as a claim is bound to it.
  [object('v1', 'PersistentVolume', 'layers'), undefined],
  [undefined, undefined],
])('what goes with %j: %s', (manifest, loss) => {
  expect(lossOnDeletion(manifest)).toBe(loss);
});
