import { placement } from '../../../src/delivery/acm/placement';

const PLACE = { name: 'registry', namespace: 'policies' };
const TOLERATIONS = ['unavailable', 'unreachable'].map((taint) => ({
  key: `cluster.open-cluster-management.io/${taint}`,
  operator: 'Exists',
}));

test('selects every cluster of the namespace where nothing is said, and keeps those that cannot be reached', () => {
  expect(placement(PLACE)).toEqual({
    apiVersion: 'cluster.open-cluster-management.io/v1beta1',
    kind: 'Placement',
    metadata: PLACE,
    spec: { tolerations: TOLERATIONS },
  });
  expect(placement({ ...PLACE, keepUnreachable: false })['spec']).toEqual({});
});

test('everything that is said must hold', () => {
  const options = { ...PLACE, labels: { env: 'prod' }, clusters: ['a', 'b'], clusterSets: ['eu'] };
  expect(placement({ ...options, keepUnreachable: false })['spec']).toEqual({
    clusterSets: ['eu'],
    predicates: [
      {
        requiredClusterSelector: {
          labelSelector: {
            matchExpressions: [{ key: 'name', operator: 'In', values: ['a', 'b'] }],
            matchLabels: { env: 'prod' },
          },
        },
      },
    ],
  });
});
