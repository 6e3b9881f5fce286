import { concernsRegistry } from '../../../src/schema/kinds/concerns-registry';

const object = (apiVersion: string, kind: string, namespace?: string, name = 'a') => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
});

test.each([
  ['the Config', object('imageregistry.operator.openshift.io/v1', 'Config'), true],
  ['the pruner, wherever it is put', object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'shop'), true],
  ['the Image', object('config.openshift.io/v1', 'Image'), true],
  ['a Config of another group', object('example.com/v1', 'Config'), false],
  ['a claim of the registry', object('v1', 'PersistentVolumeClaim', 'openshift-image-registry'), true],
  ['any other object beside the registry', object('batch/v1', 'Job', 'openshift-image-registry'), true],
  ['a ConfigMap of the cluster’s configuration', object('v1', 'ConfigMap', 'openshift-config'), true],
  ['the pull secret of the cluster', object('v1', 'Secret', 'openshift-config', 'pull-secret'), true],
  ['another Secret of the cluster’s configuration', object('v1', 'Secret', 'openshift-config', 'htpasswd'), false],
  ['another object of the cluster’s configuration', object('batch/v1', 'Job', 'openshift-config'), false],
  ['a Secret elsewhere', object('v1', 'Secret', 'shop'), false],
  ['a Secret without a namespace', object('v1', 'Secret'), false],
])('%s', (_, manifest, concerns) => {
  expect(concernsRegistry(manifest)).toBe(concerns);
});
