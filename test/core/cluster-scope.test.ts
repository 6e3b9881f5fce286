import { isClusterScoped } from '../../src/core/cluster-scope';
import { objectKey } from '../../src/core/manifest';

test.each([
  ['imageregistry.operator.openshift.io', 'Config'],
  ['config.openshift.io', 'Image'],
  ['config.openshift.io', 'Infrastructure'],
  ['', 'Namespace'],
  ['rbac.authorization.k8s.io', 'ClusterRoleBinding'],
])('of group "%s" a %s has no namespace', (group, kind) => {
  expect(isClusterScoped(group, kind)).toBe(true);
});

test.each([
  ['', 'Secret'],
  ['', 'Config'],
  ['example.com', 'Config'],
  ['constructor', 'length'],
])('of group "%s" a %s may have one, as far as is known', (group, kind) => {
  expect(isClusterScoped(group, kind)).toBe(false);
});

test('an object without a namespace is the same with one, and another one is not', () => {
  const config = { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', name: 'cluster' };
  expect(objectKey({ ...config, namespace: 'openshift-image-registry' })).toBe(objectKey(config));
  const secret = { apiVersion: 'v1', kind: 'Secret', name: 's' };
  expect(objectKey({ ...secret, namespace: 'a' })).not.toBe(objectKey({ ...secret, namespace: 'b' }));
});
