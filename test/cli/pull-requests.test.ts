import { App } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  Platform,
  RegistryAlerts,
  RegistryChart,
  RegistryPruner,
  RegistryStorage,
  Release,
  StorageChange,
  StorageType,
  TrustedCABundle,
  type ImageRegistryProps,
} from '../../src';
import { synthesize } from '../app';
import { diff, type Files } from './diffing';

/** The project that init writes, and what a pull request makes of it. */
interface Project {
  readonly delivery: Delivery;
  readonly name?: string;
  readonly registry?: ImageRegistryProps;
  readonly withoutPruner?: boolean;
  readonly add?: (chart: RegistryChart, registry: ImageRegistry) => void;
}

function filesOf(...projects: readonly Project[]): Files {
  return synthesize((outdir) => {
    const app = new App({ outdir, recordConstructMetadata: true });
    for (const { delivery, name = 'image-registry', registry: props, withoutPruner = false, add } of projects) {
      const chart = new RegistryChart(app, name, { platform: Platform.AWS, release: Release.V4_20, delivery });
      const registry = new ImageRegistry(chart, 'registry', props);
      if (!withoutPruner)
        new RegistryPruner(chart, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });
      add?.(chart, registry);
    }
    return app;
  });
}

const acm = (labels = { registry: 'managed' }) =>
  Delivery.acm({ namespace: 'registry-policies', placement: ClusterPlacement.select({ labels }) });
const replicaSet = () =>
  Delivery.manifestWorkReplicaSet({
    namespace: 'registry-works',
    placement: ClusterPlacement.select({ labels: { registry: 'managed' } }),
  });

const DELIVERIES: [string, () => Delivery][] = [
  ['RHACM', acm],
  ['ManifestWork', () => Delivery.manifestWork({ cluster: 'berlin' })],
  ['ManifestWorkReplicaSet', replicaSet],
];
const OPTIONS = ['--release', '4.20', '--platform', 'aws', '--fail-on', 'loss'];

/** What the workflow of a project prints, on lines without breaks. */
function pullRequest(old: readonly Project[], now: readonly Project[]): { text: string; exitCode: number } {
  const { out, exitCode } = diff(filesOf(...old), filesOf(...now), ...OPTIONS);
  return { text: out.replace(/\s+/g, ' '), exitCode };
}

const ROUTE = { name: 'public', hostname: 'registry.apps.example.com', certificate: { issuer: 'letsencrypt' } };

/** The project after its storage moved from the bucket of the Operator to a volume. */
function moved({ delivery }: Project): Files {
  return synthesize((outdir) => {
    const app = new App({ outdir, recordConstructMetadata: true });
    const chart = new RegistryChart(app, 'image-registry', {
      platform: Platform.AWS,
      release: Release.V4_20,
      delivery,
    });
    const storage = RegistryStorage.pvc(chart, 'volume', { storageClassName: 'efs' });
    const registry = new ImageRegistry(chart, 'registry', { storage });
    const acknowledge = { IR516: 'all images are copied to the volume' };
    new StorageChange(chart, 'change', { registry, previous: StorageType.S3, acknowledge });
    return app;
  });
}

const MOVED =
  /^DISRUPTION: 1 disruption, \d changes, 1 loss acknowledged \(.*the Job removes spec\.storage\.s3 from the live Config and sets spec\.storage\.pvc/;

test.each<[string, () => Delivery]>([...DELIVERIES, ['Argo CD', () => Delivery.argoCd()]])(
  'with %s, a StorageChange removes a type that a tool applied server-side to the live Config',
  (_, delivery) => {
    const applied = (manager: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
  uid: "1"
  resourceVersion: "2"
  managedFields:
  - {manager: ${manager}, operation: Apply, fieldsType: FieldsV1, fieldsV1: {"f:spec": {"f:storage": {"f:s3": {}}}}}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage: {managementState: Managed, s3: {bucket: of-the-operator, region: eu-central-1}}
`;
    const { out, exitCode } = diff(applied('argocd-controller'), moved({ delivery: delivery() }), ...OPTIONS);
    expect(out.replace(/\s+/g, ' ')).toMatch(MOVED);
    expect(exitCode).toBe(0);
  },
);

describe.each(DELIVERIES)('with %s, a pull request', (_, delivery) => {
  const project = { delivery: delivery() };
  const added = (rest: Partial<Project>) => pullRequest([project], [{ ...project, ...rest }]);

  test.each<[string, Partial<Project>, RegExp]>([
    ['a Route with a certificate', { registry: { routes: [ROUTE] } }, /^CHANGE: 2 changes \(/],
    ['alerts', { add: (chart) => new RegistryAlerts(chart, 'alerts') }, /^NO CHANGE/],
    [
      'the hosts of the registry',
      { add: (chart, registry) => new TrustedCABundle(chart, 'ca', { registry }) },
      /^NO CH/,
    ],
    ['a claim', { add: (chart) => RegistryStorage.pvc(chart, 'volume', { storageClassName: 'efs' }) }, /^NO CHANGE/],
  ])('adds %s', (_name, rest, verdict) => {
    const { text, exitCode } = added(rest);
    expect(text).toMatch(verdict);
    expect(exitCode).toBe(0);
  });

  test('removes what stays in the cluster', () => {
    const { text, exitCode } = added({ withoutPruner: true });
    expect(text).toMatch(/^CHANGE: 1 change \(.* ImagePruner\/cluster: the object stays in the cluster as it is/);
    expect(exitCode).toBe(0);
  });

  test('switches the storage with a StorageChange: no two types, and the loss is acknowledged', () => {
    const { out, exitCode } = diff(filesOf({ ...project, withoutPruner: true }), moved(project), ...OPTIONS);
    expect(out.replace(/\s+/g, ' ')).toMatch(MOVED);
    expect(out).not.toContain('nothing happens to it');
    expect(exitCode).toBe(0);
  });

  test('gives the chart another name', () => {
    expect(pullRequest([project], [{ ...project, name: 'registry' }]).text).toMatch(/^NO CHANGE/);
  });
});

describe('with RHACM, a pull request', () => {
  test('adds a policy for other clusters', () => {
    const second = { delivery: acm({ registry: 'second' }), name: 'second' };
    const { text, exitCode } = pullRequest([{ delivery: acm() }], [{ delivery: acm() }, second]);
    expect(text).toMatch(
      /^CHANGE: 1 change .*Policy\/registry-policies\/second change Config\/cluster: a cluster that/,
    );
    expect(exitCode).toBe(0);
  });

  test('gives the chart another name and other clusters, which may be the same', () => {
    const other = { delivery: acm({ registry: 'other' }), name: 'other' };
    const { text } = pullRequest([{ delivery: acm() }], [other]);
    expect(text).toMatch(
      /^UNKNOWN: 1 change, 2 unknown in 2 of 2 clusters.*Policy\/registry-policies\/other brings it/,
    );
    expect(text).toContain('Policy/registry-policies/other change Config/cluster: a cluster that OLD does not have');
  });

  test.each([
    ['other labels of the clusters', acm({ registry: 'other' }), /unknown Placement\/.* spec.predicates/],
    [
      'an order that no template meets',
      acm(),
      /unknown Policy\/registry-policies\/image-registry spec.policy-templates: how it deploys/,
    ],
  ])('is unknown with %s', (_, delivery, unknown) => {
    const old = filesOf({ delivery: acm(), registry: { routes: [ROUTE] } });
    const now = filesOf({ delivery, registry: { routes: [ROUTE] } });
    const file = 'image-registry.k8s.yaml';
    const waiting = { ...now, [file]: String(now[file]).replace('compliance: Compliant', 'compliance: NonCompliant') };
    const { out, exitCode } = diff(old, unknown.source.includes('Placement') ? now : waiting, ...OPTIONS);
    expect(out.replace(/\s+/g, ' ')).toMatch(unknown);
    expect(exitCode).toBe(1);
  });
});

test('an entry of a work that keeps an added object from its cluster is unknown', () => {
  const delivery = Delivery.manifestWork({ cluster: 'berlin' });
  const file = 'image-registry.k8s.yaml';
  const now = filesOf({ delivery, registry: { routes: [ROUTE] } });
  const strategy =
    /(name: public-tls\n(?:.*\n){1,3} +updateStrategy:\n)(?: +serverSideApply:\n.*\n.*\n)( +type: )ServerSideApply/;
  expect(now[file]).toMatch(strategy);
  const onlyRead = { ...now, [file]: String(now[file]).replace(strategy, '$1$2ReadOnly') };
  expect(diff(filesOf({ delivery }), onlyRead, ...OPTIONS).out.replace(/\s+/g, ' ')).toContain(
    'ManifestWork/berlin/image-registry spec.manifestConfigs: how it deploys its objects',
  );
});
