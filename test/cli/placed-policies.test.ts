import { diff } from './diffing';

const config = (storage: string): string =>
  `{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {managementState: Managed, replicas: 2, storage: ${storage}}}`;
const S3 = '{managementState: Managed, s3: {bucket: b, region: eu-central-1}}';

interface Placed {
  readonly name?: string;
  readonly storage?: string;
  readonly prune?: string;
  readonly placement?: string;
  readonly spec?: string;
  readonly binding?: string;
}

/** A policy of RHACM that is bound to a placement. */
function policy(props: Placed = {}): string {
  const { name = 'a', storage = S3, prune = 'None', spec = '{}', binding = '' } = props;
  const { placement = name } = props;
  return `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: ${name}, namespace: policies}
spec:
  disabled: false
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: ${name}-config}
      spec:
        remediationAction: enforce
        pruneObjectBehavior: ${prune}
        object-templates:
        - {complianceType: musthave, objectDefinition: ${config(storage)}}
---
apiVersion: policy.open-cluster-management.io/v1
kind: PlacementBinding
metadata: {name: ${name}, namespace: policies}
${binding}placementRef: {apiGroup: cluster.open-cluster-management.io, kind: Placement, name: ${placement}}
subjects: [{apiGroup: policy.open-cluster-management.io, kind: Policy, name: ${name}}]
---
apiVersion: cluster.open-cluster-management.io/v1beta1
kind: Placement
metadata: {name: ${placement}, namespace: policies}
spec: ${spec}
---
`;
}

const verdict = (old: string, now: string): string => diff(old, now, '--release', '4.20').out.split(/[:( ]/)[0] ?? '';

test('a policy that is renamed with all that it is placed by changes nothing', () => {
  expect(verdict(policy(), policy({ name: 'b' }))).toBe('NO');
});

test.each<[string, Placed, Placed]>([
  ['deletes from then on what leaves it', {}, { prune: 'DeleteAll' }],
  ['is bound in another way', {}, { binding: 'subFilter: restricted\n' }],
  ['is placed on one of several clusters', { spec: '{numberOfClusters: 1}' }, { spec: '{numberOfClusters: 1}' }],
])('a renamed policy that %s is unknown', (_, old, now) => {
  expect(verdict(policy(old), policy({ name: 'b', ...now }))).toBe('UNKNOWN');
});

test('a second policy for the clusters of the first one is unknown', () => {
  const second = policy({ name: 'b', placement: 'a', storage: '{emptyDir: {}}' });
  expect(verdict(policy(), policy() + second)).toBe('UNKNOWN');
  expect(verdict(policy(), policy() + policy({ name: 'b', spec: '{clusterSets: [b]}' }))).toBe('CHANGE');
});

test('a Config that leaves a policy and comes as a manifest of its own is unknown', () => {
  expect(verdict(policy(), config('{emptyDir: {}}'))).toBe('UNKNOWN');
});

describe('what places a policy from another folder', () => {
  const of = (placed: string, beside = '') => ({
    'policies/p.yaml': policy().split('---')[0] ?? '',
    'placements/p.yaml': placed,
    'web/w.yaml': beside === '' ? '{apiVersion: v1, kind: Namespace, metadata: {name: web}}' : beside,
  });
  const [, binding = '', placement = ''] = policy({ spec: '{clusterSets: [a]}' }).split('---\n');
  const placed = `${binding}---\n${placement}`;
  const otherwise = placed.replace('[a]', '[b]');

  test('is unknown', () => {
    for (const other of [otherwise, placement]) {
      expect(diff(of(placed), of(other)).out).toMatch(/^UNKNOWN: 1 unknown .*placements\n/s);
      expect(diff(of(other), of(placed)).out).toMatch(/^UNKNOWN: 1 unknown .*placements\n/s);
    }
  });

  test('changes nothing if the policy has it in its own folder, or another one is bound', () => {
    const own = (text: string) => ({ 'a/p.yaml': policy(), 'b/p.yaml': text });
    expect(diff(own(placed), own(otherwise)).out).toMatch(/^NO CHANGE/);
    const [web, changed] = ['[a]', '[b]'].map((sets) =>
      placement.replace('name: a,', 'name: web,').replace('[a]', sets),
    );
    expect(diff(of(placed, web), of(placed, changed)).out).toMatch(/^NO CHANGE/);
  });
});
