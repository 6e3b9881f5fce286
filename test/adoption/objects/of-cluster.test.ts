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
