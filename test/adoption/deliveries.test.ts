import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Duration, JsonPatch } from 'cdk8s';
import {
  ClusterPlacement,
  Delivery,
  ImageRegistry,
  PolicyRemediationAction,
  PolicySeverity,
  RegistryChart,
  RegistryStorage,
} from '../../src';
import { GUARDING } from '../../src/adoption/delivery/guards';
import { WRAPPERS } from '../../src/adoption/delivery/unwrapped';
import { FACTORIES, STRUCTS } from '../../src/core/props/props.generated';
import type { Manifest } from '../../src/core/manifest';
import { manifestWork } from '../../src/delivery/manifest-work/manifest-work';
import { parseManifests } from '../rules/judging';
import { adoptTexts, synthesized } from './adopted-app';
import { expected, written } from './same-objects';

const BERLIN = readFileSync(join(__dirname, '../../dist/manifest-work/berlin.k8s.yaml'), 'utf8');

beforeEach(() => {
  // The warnings of the rules.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The code of the chart, of an app that writes exactly what is there. */
function codeOf(there: readonly Manifest[]): string {
  const adoption = adoptTexts({ 'work.yaml': there.map((each) => JSON.stringify(each)).join('\n---\n') });
  const app = synthesized(adoption.files);
  expect(written(app)).toEqual(expected(there, adoption));
  return adoption.files.find(({ path }) => path === 'registry.ts')?.text ?? '';
}

test('a work like those of the library becomes its delivery', () => {
  const code = codeOf(parseManifests(BERLIN));
  expect(code).toContain("super(scope, id, { delivery: Delivery.manifestWork({ cluster: 'berlin' }) });");
  expect(code).toContain('new ImageRegistry');
  expect(code).not.toContain('Include');
});

test('so does one with a name, an account of its own, and an object that no construct makes', () => {
  const [config] = parseManifests(`apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage: {managementState: Unmanaged, s3: {bucket: acme-images, region: eu-central-1}}
`);
  const map: Manifest = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'b' },
    data: { c: 'd' },
  };
  const executor = { namespace: 'works', name: 'registry' };
  const work = manifestWork(config === undefined ? [] : [config, map], {
    name: 'images',
    namespace: 'berlin',
    executor,
  });
  const code = codeOf([work, { ...map, metadata: { name: 'beside', namespace: 'hub' } }]);
  expect(code).toContain(`delivery: Delivery.manifestWork({
        cluster: 'berlin',
        name: 'images',
        executor: { name: 'registry', namespace: 'works' },
      }),`);
  expect(code).toContain("url: 'manifests/configmap-a.yaml'");
  // The delivery would wrap it, too.
  expect(code.slice(code.indexOf('class OtherManifests'))).toContain("url: 'manifests/configmap-beside.yaml'");
});

test.each([
  [
    'deletes what it brings',
    BERLIN.replace('propagationPolicy: Orphan', 'propagationPolicy: Foreground'),
    'IR508 spec.deleteOption: found deletion of Config/cluster together with the ManifestWork',
  ],
  [
    'has a registry beside it',
    `${BERLIN}---\napiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {}\n`,
    'one chart creates one registry, and another one is beside this object',
  ],
  [
    'is applied by another manager',
    BERLIN.replaceAll('fieldManager: work-agent-image-registry', 'fieldManager: work-agent-other'),
    'Delivery.manifestWork would write another spec.manifestConfigs in ManifestWork/berlin/image-registry',
  ],
  ['breaks a rule', BERLIN.replace('replicas: 2', 'replicas: -2'), 'Config/cluster in it must stay YAML: IR'],
])('a work that %s stays as it was, with the reason', (_, text, why) => {
  const there = parseManifests(text);
  const { clusters } = adoptTexts({ 'work.yaml': text });
  const kept = clusters.flatMap((each) => each.kept);
  expect(kept.find(({ object }) => object.manifest.kind === 'ManifestWork')?.why).toContain(why);
  expect(codeOf(there)).not.toContain('delivery: ');
});

test('a work that holds a secret is left out, with the reason', () => {
  const text = BERLIN.replace(/( +)managementState: Managed\n/, '$&$1httpSecret: 0123456789abcdef\n');
  const { clusters } = adoptTexts({ 'work.yaml': text });
  expect(clusters[0]?.dropped.map(({ why }) => why)).toEqual([
    'spec.workload.manifests[1].spec.httpSecret holds a credential, which must not be in a repository; keep its own file',
  ]);
});

test('what a cluster wrote into a work is left out', () => {
  const live = BERLIN.replace('  namespace: berlin\n', '  namespace: berlin\n  uid: a\n  finalizers: [b]\n').replace(
    'spec:\n',
    'status: {conditions: []}\nspec:\n',
  );
  expect(live).toContain('uid: a');
  expect(codeOf(parseManifests(live))).toContain('Delivery.manifestWork');
});

test('each work becomes a chart of its own', () => {
  const there = parseManifests(`${BERLIN}---\n${BERLIN.replace('namespace: berlin', 'namespace: dallas')}`);
  const adoption = adoptTexts({ 'works.yaml': there.map((each) => JSON.stringify(each)).join('\n---\n') });
  expect(written(synthesized(adoption.files))).toEqual(expected(there, adoption));
  expect(adoption.files.map(({ path }) => path)).toEqual(['main.ts', 'berlin.ts', 'dallas.ts']);
  expect(adoption.files[2]?.text).toContain("Delivery.manifestWork({ cluster: 'dallas', name: 'image-registry' })");
});

test('a set of clusters whose objects no delivery writes says so', () => {
  const config =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {managementState: Removed}';
  const { clusters } = adoptTexts({
    'set.yaml': `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registry}
spec:
  clusterDeploymentSelector: {}
  resources:
    - ${config.replaceAll('\n', '\n      ')}
`,
  });
  expect(clusters[0]?.kept[0]?.why).toContain('no delivery of the library writes a SelectorSyncSet');
});

/** Deliveries that have every prop between them, with what selects the clusters. */
const DELIVERIES = {
  acm: Delivery.acm({
    namespace: 'policies',
    placement: ClusterPlacement.select({ labels: { a: 'b' }, clusterNames: ['west'], clusterSets: ['c'] }),
    name: 'registry',
    remediationAction: PolicyRemediationAction.INFORM,
    severity: PolicySeverity.HIGH,
    evaluationInterval: Duration.hours(2),
    templates: true,
  }),
  existing: Delivery.acm({ namespace: 'policies', placement: ClusterPlacement.existing('all') }),
  manifestWork: Delivery.manifestWork({
    cluster: 'west',
    name: 'registry',
    executor: { namespace: 'works', name: 'writer' },
  }),
  manifestWorkReplicaSet: Delivery.manifestWorkReplicaSet({
    namespace: 'works',
    placement: ClusterPlacement.select({ keepUnreachable: false }),
    name: 'registry',
    executor: { namespace: 'works', name: 'writer' },
    rollout: {
      maxConcurrency: '10%',
      maxFailures: '2',
      minSuccessTime: Duration.minutes(5),
      progressDeadline: Duration.hours(1),
    },
  }),
};

const DELIVERED = Object.values(DELIVERIES).map((delivery) => {
  const chart = new RegistryChart(new App(), 'image-registry', { delivery });
  const storage = RegistryStorage.s3(chart, 'storage', { bucket: 'layers', region: 'eu-central-1' });
  const { resource } = new ImageRegistry(chart, 'registry', { storage });
  resource.addJsonPatch(JsonPatch.add('/metadata/annotations', { region: '{{ fromClusterClaim "region" }}' }));
  return chart.toJson() as Manifest[];
});

test.each(Object.keys(DELIVERIES).map((name, index) => [name, index] as const))(
  'what the library delivers is adopted: %s',
  (_, index) => {
    const code = codeOf(DELIVERED[index] ?? []);
    expect(code).toContain('Delivery.');
    expect(code).not.toContain('Include');
  },
);

test('every delivery is adopted, with each of its props', () => {
  const factories = Object.getOwnPropertyNames(Delivery).filter(
    (name) => typeof (Delivery as unknown as Record<string, unknown>)[name] === 'function',
  );
  expect([...Object.keys(WRAPPERS), ...GUARDING.map(({ name }) => name)].sort()).toEqual(factories.sort());
  const code = DELIVERED.map((each) => codeOf(each)).join('\n');
  const structs = ['ClusterSelection', 'ProgressiveRollout', ...Object.keys(WRAPPERS).map(structOf)];
  const props = structs.flatMap((name) => Object.keys(STRUCTS[name] ?? {}));
  expect(props.length).toBeGreaterThan(15);
  expect(props.filter((prop) => !new RegExp(`\\b${prop}: `).test(code))).toEqual([]);
});

function structOf(factory: string): string {
  return FACTORIES['Delivery']?.[factory] ?? '';
}
