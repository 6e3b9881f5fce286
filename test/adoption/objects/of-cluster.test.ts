import { whyOfCluster } from '../../../src/adoption/objects/of-cluster';

const route = (name: string, annotations: Readonly<Record<string, string>> = {}) => ({
  apiVersion: 'route.openshift.io/v1',
  kind: 'Route',
  metadata: { name, namespace: 'openshift-image-registry', uid: '7d2f', annotations },
});

test('a Route that the Operator makes of the Config is not lost, and one of somebody else is nobody’s', () => {
  expect(whyOfCluster(route('public', { 'imageregistry.openshift.io': 'true' }))).toBe(
    'the Operator creates it from spec.routes of the Config',
  );
  expect(whyOfCluster(route('public'))).toBe('a live object that no construct of the library creates');
  expect(whyOfCluster(route('default-route'))).toBe('the Operator creates it');
});

const namespace = (metadata: object) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'openshift-image-registry', ...metadata },
});

test('the Namespace of the registry is the payload’s, unless it has a label or an annotation of somebody', () => {
  const payload = {
    labels: { 'kubernetes.io/metadata.name': 'openshift-image-registry', 'openshift.io/cluster-monitoring': 'true' },
    annotations: { 'openshift.io/node-selector': '', 'capability.openshift.io/name': 'ImageRegistry' },
  };
  const allotted = { 'openshift.io/sa.scc.supplemental-groups': '1000240000/10000' };
  const why = 'the release payload creates it';
  expect(whyOfCluster(namespace({}))).toBe(why);
  expect(whyOfCluster(namespace(payload))).toBe(why);
  expect(whyOfCluster(namespace({ uid: 'a', annotations: { ...payload.annotations, ...allotted } }))).toBe(why);
  expect(whyOfCluster(namespace({ annotations: allotted }))).toBeUndefined();
  expect(whyOfCluster(namespace({ annotations: { 'openshift.io/node-selector': 'infra=true' } }))).toBeUndefined();
  expect(whyOfCluster(namespace({ uid: 'a', labels: { 'argocd.argoproj.io/managed-by': 'gitops' } }))).toBeUndefined();
});
