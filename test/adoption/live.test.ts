import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { adoptPath, adoptTexts, synthesized } from './adopted-app';
import { expected, written } from './same-objects';

const FOLDER = join(__dirname, 'live');

beforeEach(() => {
  // The warnings of the rules.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each(readdirSync(FOLDER))('%s becomes code that its owner would write', (name) => {
  const { there, ...adoption } = adoptPath(join(FOLDER, name));
  const code = adoption.files.find(({ path }) => path === 'registry.ts')?.text ?? '';
  expect(code.slice(code.indexOf('    super('))).toMatchSnapshot();
  const [cluster] = adoption.clusters;
  expect({ kept: cluster?.kept, differences: cluster?.differences }).toEqual({ kept: [], differences: [] });
  expect(written(synthesized(adoption.files))).toEqual(expected(there, adoption));
});

const CONFIG = (storage: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster, uid: a}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  requests:
    read: {maxRunning: 50, maxWaitInQueue: 0s}
    write: {maxWaitInQueue: 0s}
  storage: ${storage}
`;

function leftOut(text: string): string[] {
  const { clusters } = adoptTexts({ 'live.yaml': text });
  return clusters.flatMap(({ dropped }) => dropped.map(({ path }) => path.join('.')));
}

test('the endpoint of a store that the Operator did not choose stays, with what belongs to it', () => {
  const amazon = '{managementState: Managed, s3: {bucket: a-image-registry-us-east-1-b, region: us-east-1}}';
  expect(leftOut(CONFIG(amazon)).filter((path) => path.startsWith('spec.storage'))).toEqual(['spec.storage.s3.bucket']);
  const other = amazon.replace('us-east-1', 'us-east-1, regionEndpoint: "https://minio.example.com"');
  expect(leftOut(CONFIG(other)).filter((path) => path.startsWith('spec.storage'))).toEqual([]);
});

test('of requests, each default is left out', () => {
  const paths = leftOut(CONFIG('{emptyDir: {}}')).filter((path) => path.startsWith('spec.requests'));
  expect(paths.sort()).toEqual(['spec.requests.read.maxWaitInQueue', 'spec.requests.write']);
});

test('an Image without settings is left out, where it is live', () => {
  const image = 'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {}\n';
  expect(adoptTexts({ 'image.yaml': image }).files[1]?.text).toContain('new TrustedCABundle');
  const live = image.replace('cluster}', 'cluster, uid: a}');
  expect(adoptTexts({ 'image.yaml': live }).files[1]?.text).not.toContain('new TrustedCABundle');
});

test('what needs an object that is kept says so', () => {
  const claim = `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: images, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteMany], resources: {requests: {storage: 100Gi}}}
`;
  const config = CONFIG('{managementState: Unmanaged, pvc: {claim: images}}').replace('replicas: 2', 'replicas: -1');
  const [cluster] = adoptTexts({ 'live.yaml': `${config}${claim}` }).clusters;
  expect(cluster?.kept.map(({ why }) => why)).toEqual([
    expect.stringContaining('IR'),
    'its construct depends on an object that is also kept as YAML',
  ]);
});

test('defaults are left out of a Config that was copied from a cluster and cleaned by hand, but not the name of its bucket', () => {
  const copied = CONFIG('{managementState: Managed, s3: {bucket: a-image-registry-us-east-1-b, region: us-east-1}}')
    .replace(', uid: a', '')
    .replace('spec:\n', 'spec:\n  observedConfig: null\n  logLevel: Normal\n');
  expect(leftOut(copied).sort()).toEqual([
    'spec.logLevel',
    'spec.observedConfig',
    'spec.requests.read.maxWaitInQueue',
    'spec.requests.write',
  ]);
  expect(leftOut(copied.replace('  observedConfig: null\n', ''))).toEqual([]);
});

test('of storage that the Operator created, a region is left out where it is that of the cluster', () => {
  const config = CONFIG(
    '{managementState: Managed, gcs: {bucket: a-image-registry-europe-west3-b, region: europe-west3, projectID: acme}}',
  );
  const infrastructure = (region: string): string => `---
apiVersion: config.openshift.io/v1
kind: Infrastructure
metadata: {name: cluster, uid: b}
status: {platformStatus: {type: GCP, gcp: {region: ${region}, projectID: acme}}}
`;
  const left = (more: string): string[] => leftOut(config + more).filter((path) => path.startsWith('spec.storage'));
  const [bucket, region, project] = ['bucket', 'region', 'projectID'].map((key) => `spec.storage.gcs.${key}`);
  expect(left(infrastructure('europe-west3'))).toEqual([bucket, region, project]);
  expect(left(infrastructure('us-east1'))).toEqual([bucket, project]);
  expect(left('')).toEqual([bucket]);
  expect(adoptTexts({ 'live.yaml': config }).files[1]?.text).toContain(
    "region: 'europe-west3',\n      projectId: 'acme',",
  );
});

test.each([
  ['s3: {bucket: acme-images, region: eu-west-3}', 'AWS'],
  ['gcs: {bucket: acme-images, region: eu-west-3, projectID: b}', 'GCP'],
  ['azure: {accountName: acmeimages, container: clu-x7-image-registry-abc}', 'Azure'],
])('of storage with a name that the Operator cannot have generated, nothing is left out: %s', (storage, type) => {
  const infrastructure = `---
apiVersion: config.openshift.io/v1
kind: Infrastructure
metadata: {name: cluster, uid: b}
status: {infrastructureName: clu-x7, platformStatus: {type: ${type}}}
`;
  const text = CONFIG(`{managementState: Managed, ${storage}}`) + infrastructure;
  expect(leftOut(text).filter((path) => path.startsWith('spec.storage'))).toEqual([]);
  const [cluster] = adoptTexts({ 'live.yaml': text }).clusters;
  expect(cluster?.kept.map(({ finding }) => finding?.id)).toEqual(['IR503']);
});

test('a claim that is Managed keeps its name, of which the rule speaks', () => {
  const text = CONFIG('{managementState: Managed, pvc: {claim: image-registry-storage}}');
  expect(leftOut(text).filter((path) => path.startsWith('spec.storage'))).toEqual([]);
  const { files, clusters } = adoptTexts({ 'live.yaml': text });
  expect(clusters[0]?.kept.map(({ finding }) => finding?.id)).toEqual(['IR503']);
  expect(files.find(({ path }) => path.startsWith('manifests/'))?.text).toContain('claim: image-registry-storage');
});
