import { diff, type Files } from './diffing';

const CONFIG =
  '{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: b, region: eu-central-1}}}}';
const GROUP = 'apps.open-cluster-management.io';

interface Written {
  readonly annotations?: string;
  readonly spec?: string;
  readonly channel?: string;
  readonly sets?: string;
  readonly placement?: string;
}

const side = ({
  annotations = 'git-path: registry',
  spec = '',
  channel = 'type: Git',
  sets = 'a',
  placement = 'p',
}: Written): Files => ({
  'registry/c.yaml': CONFIG,
  'web/n.yaml': '{apiVersion: v1, kind: Namespace, metadata: {name: web}}',
  's/s.yaml': `{apiVersion: ${GROUP}/v1, kind: Subscription, metadata: {name: s, namespace: apps, annotations: {${annotations
    .split(', ')
    .map((each) => (each === '' ? '' : `${GROUP}/${each}`))
    .join(', ')}}}, spec: {channel: ch/git, placement: {placementRef: {kind: Placement, name: ${placement}}}${spec}}}`,
  'ch/c.yaml': `{apiVersion: ${GROUP}/v1, kind: Channel, metadata: {name: git, namespace: ch}, spec: {${channel}}}`,
  'pl/p.yaml': `{apiVersion: cluster.open-cluster-management.io/v1beta1, kind: Placement, metadata: {name: p, namespace: apps}, spec: {clusterSets: [${sets}]}}`,
});
const answers = (old: Files, now: Files): string[] => [diff(old, now).out, diff(now, old).out];

describe('a Subscription of RHACM that may bring a folder of the registry', () => {
  test.each<[string, Written]>([
    ['another option', { annotations: 'git-path: registry, reconcile-option: replace' }],
    ['another folder', { annotations: 'git-path: web' }],
    ['the whole repository', { annotations: '' }],
    ['another placement', { placement: 'x' }],
    ['other clusters in its Placement', { sets: 'b' }],
    ['another repository', { channel: 'type: Git, pathname: "https://git.example.com/x"' }],
  ])('is unknown with %s', (_, now) => {
    for (const answer of answers(side({}), side(now))) expect(answer).toMatch(/^UNKNOWN: 1 unknown.*s.s\.yaml/s);
  });

  test('is unknown where it comes or goes', () => {
    const { 's/s.yaml': ours = '', ...others } = side({});
    for (const answer of answers({ ...others, 's/s.yaml': ours }, others))
      expect(answer).toMatch(/^UNKNOWN: 1 unknown/);
  });
});

test.each<[string, Written, Written]>([
  ['of another folder', { annotations: 'git-path: web' }, { annotations: 'git-path: web, reconcile-option: replace' }],
  [
    'of a chart',
    { annotations: '', spec: ', name: chart', channel: 'type: HelmRepo' },
    { annotations: 'reconcile-rate: low', spec: ', name: chart', channel: 'type: HelmRepo' },
  ],
])('a Subscription %s is no change', (_, old, now) => {
  for (const answer of answers(side(old), side(now))) expect(answer).toMatch(/^NO CHANGE/);
});
