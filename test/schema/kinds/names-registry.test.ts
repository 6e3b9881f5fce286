import { isMeantAsOurs, namesRegistry } from '../../../src/schema/kinds/names-registry';

test.each([
  ['apiVersion: imageregistry.operator.openshift.io/v1', true],
  ['{"metadata": {"namespace": "openshift-image-registry"}}', true],
  ['name: image-registry-private-configuration-user', true],
  ['name: image-registry-storage', true],
  ['kind: ImagePruner', true],
  ['apiVersion: config.openshift.io/v1\nkind: Image', true],
  ['"{\\"apiVersion\\": \\"config.openshift.io/v1\\", \\"kind\\": \\"Image\\"}"', true],
  ['apiVersion: config.openshift.io/v1\nkind: ImageDigestMirrorSet', false],
  ['apiVersion: kpack.io/v1alpha2\nkind: Image', false],
  ['image: image-registry.openshift-image-registry.svc:5000/a/b', false],
  ['name: my-image-registry-storage', false],
  ['name: image-registry-storage-class', false],
  ['', false],
])('%j names the registry: %s', (text, names) => {
  expect(namesRegistry(text)).toBe(names);
});

test.each([
  ['apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config', true],
  ['{"kind" : "Image", "apiVersion" : "config.openshift.io/v1"}', true],
  ['kind: Config', false],
  ['apiVersion: imageregistry.operator.openshift.io/v1', false],
  ['apiVersion: config.openshift.io/v1\nkind: ImageTagMirrorSet', false],
])('%j is meant as ours: %s', (text, isMeant) => {
  expect(isMeantAsOurs(text)).toBe(isMeant);
});
