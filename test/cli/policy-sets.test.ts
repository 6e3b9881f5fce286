import { diff } from './diffing';

const CONFIG =
  '{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: b, region: eu-central-1}}}}';
const GROUP = 'apiVersion: policy.open-cluster-management.io';

const policy = (name: string, action = 'enforce', config = CONFIG, severity = 'low'): string => `${GROUP}/v1
kind: Policy
metadata: {name: ${name}, namespace: hub}
spec:
  disabled: false
  remediationAction: ${action}
  policy-templates:
  - objectDefinition:
      ${GROUP}/v1
      kind: ConfigurationPolicy
      metadata: {name: ${name}}
      spec: {remediationAction: inform, severity: ${severity}, object-templates: [{complianceType: musthave, objectDefinition: ${config}}]}
---
`;
const set = (name: string, ...policies: string[]): string =>
  `{${GROUP}/v1beta1, kind: PolicySet, metadata: {name: ${name}, namespace: hub}, spec: {policies: [${policies.join(', ')}]}}\n---\n`;
const binding = (subject: string, more = ''): string =>
  `{${GROUP}/v1, kind: PlacementBinding, metadata: {name: b, namespace: hub}, placementRef: {apiGroup: cluster.open-cluster-management.io, kind: Placement, name: all}, subjects: [${subject}]${more}}\n---\n`;
const OF_SET = '{kind: PolicySet, name: s}';
const PLACEMENT =
  '{apiVersion: cluster.open-cluster-management.io/v1beta1, kind: Placement, metadata: {name: all, namespace: hub}, spec: {}}\n---\n';
const verdict = (old: string, now: string): string => diff(old, now).out.replace(/\s+/g, ' ');

describe('a PolicySet that a binding places', () => {
  const beside = policy('p') + PLACEMENT + binding(OF_SET);
  test.each([
    ['loses the policy of the registry', set('s', 'p', 'q'), set('s', 'q')],
    ['gets it', set('s', 'q'), set('s', 'q', 'p')],
    ['goes', set('s', 'p'), ''],
    ['comes', '', set('s', 'p')],
  ])('%s: unknown', (_, old, now) => {
    expect(verdict(beside + old, beside + now)).toMatch(/^UNKNOWN: 1 unknown .*PolicySet\/hub\/s/);
  });

  test.each([
    ['loses another policy', set('s', 'p', 'q'), set('s', 'p')],
    ['has none of the registry', set('t', 'q'), set('t', 'r')],
    ['has other ones of the registry in another order', set('s', 'p', 'q'), set('s', 'q', 'p')],
  ])('%s: no change', (_, old, now) => {
    expect(verdict(beside + old, beside + now)).toMatch(/^NO CHANGE/);
  });

  test('gets another placement', () => {
    const all = (...names: string[]): string => policy('p') + PLACEMENT + set('s', ...names) + set('o', 'q');
    const other = (name: string, placement: string): string =>
      binding(`{kind: PolicySet, name: ${name}}`).replace('name: all', `name: ${placement}`);
    expect(verdict(all('p') + other('s', 'all'), all('p') + other('s', 'x'))).toMatch(
      /^UNKNOWN: .*PlacementBinding\/hub\/b/,
    );
    expect(verdict(all('p') + other('o', 'y'), all('p') + other('o', 'x'))).toMatch(/^NO CHANGE/);
  });
});

test('a binding that enforces a policy which only reports brings its edits to the clusters', () => {
  const of = (config: string): string => policy('p', 'inform', config) + PLACEMENT;
  const [two, three] = [of(CONFIG), of(CONFIG.replace('replicas: 2', 'replicas: 3'))];
  const plain = binding('{kind: Policy, name: p}');
  const enforced = binding('{kind: Policy, name: p}', ', bindingOverrides: {remediationAction: enforce}');
  expect(verdict(two + plain, three + plain)).toMatch(/^CHANGE: 1 change .*nothing happens to it/);
  expect(verdict(two + enforced, three + enforced)).toMatch(/^DISRUPTION: .*all pods are replaced/);
  expect(verdict(two + plain, two + enforced)).toMatch(/^UNKNOWN/);
  const withoutAction = (side: string): string => side.replace('  remediationAction: inform\n', '');
  expect(verdict(withoutAction(two + enforced), withoutAction(three + enforced))).toMatch(/^DISRUPTION/);
  const restricted = enforced.replace('}}\n', '}, subFilter: restricted}\n');
  expect(verdict(two + restricted, three + restricted)).toMatch(/^CHANGE: 1 change .*nothing happens to it/);
  const both = restricted.replace('name: b,', 'name: c,') + plain;
  expect(verdict(two + both, three + both)).toMatch(/^DISRUPTION/);
});

test('a placement that chooses the same clusters in another way changes nothing', () => {
  const spec = (text: string): string =>
    policy('p') + binding('{kind: Policy, name: p}') + PLACEMENT.replace('{}', text);
  for (const same of ['{predicates: []}', '{prioritizerPolicy: {mode: Exact}}'])
    expect(verdict(spec('{}'), spec(same))).toMatch(/^NO CHANGE/);
  for (const [one, other] of [
    ['{clusterSets: [a, b]}', '{clusterSets: [b, a]}'],
    ['{}', '{decisionStrategy: {groupStrategy: {clustersPerDecisionGroup: 1}}}'],
  ] as const)
    expect(verdict(spec(one), spec(other))).toMatch(/^NO CHANGE/);
  expect(verdict(spec('{clusterSets: [a]}'), spec('{clusterSets: [a, b]}'))).toMatch(/^UNKNOWN/);
  expect(verdict(spec('{}'), spec('{numberOfClusters: 1}'))).toMatch(/^UNKNOWN/);
});

test('the order of objects that a policy only reports decides nothing', () => {
  const [replicas, logLevel] = ['replicas: 2', 'logLevel: Debug'].map((field) =>
    CONFIG.replace(/spec: .*$/, `spec: {${field}}}`),
  );
  const of = (one = '', other = ''): string =>
    policy('p', 'inform', `${one}}, {complianceType: musthave, objectDefinition: ${other}`) + PLACEMENT;
  expect(verdict(of(replicas, logLevel), of(logLevel, replicas))).toMatch(/^NO CHANGE/);
  expect(verdict(of(replicas, logLevel), of(replicas, replicas))).toMatch(/^CHANGE/);
});

test('the severity of a policy decides nothing', () => {
  const [low, high] = ['low', 'high'].map((severity) => policy('p', 'enforce', CONFIG, severity) + PLACEMENT);
  expect(verdict(low ?? '', high ?? '')).toMatch(/^NO CHANGE/);
});

describe('an object without a namespace, in a policy that selects namespaces', () => {
  const claim = (size: string): string =>
    `{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: ${size}}}}}`;
  const side = (selector: string, size = '1Gi'): string =>
    policy('p') +
    policy('q', 'enforce', claim(size)).replace('severity: low', `namespaceSelector: ${selector}`) +
    PLACEMENT;
  const OURS = '{include: [openshift-image-*], exclude: [kube-*]}';

  test.each([
    OURS,
    '{matchLabels: {kubernetes.io/metadata.name: openshift-image-registry}}',
    "{include: ['*'], matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, values: [openshift-image-registry]}]}",
  ])('is in the namespace of the registry: %s', (selector) => {
    expect(verdict(side(selector, '1Gi'), side(selector, '2Gi'))).toMatch(
      /^CHANGE: 1 change .*PersistentVolumeClaim\/openshift-image-registry\/data: the volume grows/,
    );
    for (const [old, now] of [
      [selector, '{include: [web]}'],
      ['{include: [web]}', selector],
    ] as const)
      expect(verdict(side(old), side(now))).not.toMatch(/^NO CHANGE/);
  });

  test.each([
    '{include: [web]}',
    '{}',
    "{include: ['*'], exclude: [openshift-*]}",
    '{matchLabels: {team: web}}',
    "{include: ['*'], exclude: [kube-*]}",
    '{include: [openshift-*]}',
    '{matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [default]}]}',
  ])('is in none that the registry reads, or for all: %s', (selector) => {
    expect(verdict(side(selector, '1Gi'), side(selector, '2Gi'))).toMatch(/^NO CHANGE/);
  });

  const BY_PATTERN = ["{include: ['*'], exclude: [kube-*]}", '{include: [openshift-*]}'];
  const object = (kind: string, name: string, more: string): string =>
    `{apiVersion: v1, kind: ${kind}, metadata: {name: ${name}}, ${more}}`;
  const named = `{apiVersion: config.openshift.io/v1, kind: Image, metadata: {name: cluster}, spec: {additionalTrustedCA: {name: cas}}}`;
  const forAll = (selector: string, other: string): string =>
    side(selector).replace(claim('1Gi'), other) + policy('i', 'enforce', named);

  test.each(BY_PATTERN)('counts where its name is read, though it is for all: %s', (selector) => {
    for (const [kind, name, field, found] of [
      ['Secret', 'image-registry-private-configuration-user', 'stringData', 'openshift-image-registry'],
      ['PersistentVolumeClaim', 'image-registry-storage', 'spec', 'openshift-image-registry'],
      ['ConfigMap', 'cas', 'data', 'openshift-config'],
    ] as const) {
      const of = (value: string): string =>
        forAll(selector, object(kind, name, `${field}: {storageClassName: ${value}}`));
      expect(verdict(of('a'), of('b'))).toMatch(new RegExp(`^(?!NO CHANGE).*${kind}/${found}/${name}`));
    }
  });

  test('of all names does not count where others read it', () => {
    for (const [kind, name] of [
      ['ConfigMap', 'other'],
      ['Secret', 'cas'],
      ['ConfigMap', 'pull-secret'],
    ] as const) {
      const of = (value: string): string => forAll("{include: ['*']}", object(kind, name, `data: {a: ${value}}`));
      expect(verdict(of('a'), of('b'))).toMatch(/^NO CHANGE/);
    }
  });
});
