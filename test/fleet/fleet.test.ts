import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  Fleet,
  Platform,
  Release,
  ClusterTopology,
  type FleetCluster,
  type IFleetBuilder,
  type RegistryChart,
} from '../../src';
import { Workplace } from './writing';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

const INVENTORY = `clusters:
  - {cluster: a, platform: aws, release: "4.19", topology: SingleReplica, parameters: {team: blue}}
  - {cluster: b, platform: gcp, overrides: {routes: [{name: public, hostname: b.example.com, secret: tls}]}}
`;

test('its clusters are what the inventory says', () => {
  const [a, b] = new Fleet({ inventory: place.write('f.yaml', INVENTORY) }).clusters;
  expect(a?.parameters).toEqual({ team: 'blue' });
  expect(a).toMatchObject({
    name: 'a',
    line: 2,
    platform: Platform.AWS,
    release: Release.V4_19,
    topology: ClusterTopology.SINGLE_REPLICA,
  });
  expect(b).toMatchObject({ name: 'b', line: 3, platform: Platform.GCP });
  expect(b?.release).toBeUndefined();
});

test('a wrong inventory throws once, with every mistake', () => {
  const inventory = place.write(
    'f.yaml',
    INVENTORY.replace('aws', 'awz').replace('b.example.com, secret', 'b.example.com, secrets'),
  );
  expect(() => new Fleet({ inventory })).toThrow(
    /^IR405 .*f\.yaml:2 platform: [^]*\nIR181 .*f\.yaml:3 overrides\.routes\[0\]\.secrets: /,
  );
});

test('a Secret is named, and not rendered', () => {
  new Fleet({ inventory: place.write('f.yaml', INVENTORY), outdir: join(place.folder, 'out') }).synth();
  const objects = parseAllDocuments(place.read('out/b/image-registry.k8s.yaml')).map((each) => each.toJS());
  expect(objects.map(({ kind }) => kind)).toEqual(['Config']);
  expect(objects[0].spec.routes).toEqual([{ hostname: 'b.example.com', name: 'public', secretName: 'tls' }]);
});

test('without a folder it writes where cdk8s writes', () => {
  const before = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = join(place.folder, 'dist');
  try {
    expect(new Fleet({ inventory: place.write('f.yaml', INVENTORY) }).synth().written).toEqual(['a', 'b']);
  } finally {
    if (before === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = before;
  }
  expect(readFileSync(join(place.folder, 'dist/a/image-registry.k8s.yaml'), 'utf8')).toContain('replicas: 1');
});

test('a builder fills the chart of each cluster, and what it throws is told of that cluster alone', () => {
  const builder: IFleetBuilder = {
    fill(chart: RegistryChart, cluster: FleetCluster): void {
      if (cluster.name === 'a') throw new Error('not today');
      cluster.addRegistry(chart).resource.metadata.addLabel('cluster', cluster.name);
    },
  };
  const outdir = join(place.folder, 'out');
  const report = new Fleet({ inventory: place.write('f.yaml', INVENTORY), outdir, builder }).synth();
  expect(report).toEqual({
    written: ['b'],
    unchanged: [],
    outcomes: [
      { cluster: 'a', outcome: 'failed' },
      { cluster: 'b', outcome: 'written', storage: 'gcs' },
    ],
    absent: [],
    outdated: [],
    deleted: [],
    failed: [{ cluster: 'a', line: 2, messages: ['not today'] }],
    warnings: [],
  });
  expect(place.read('out/b/image-registry.k8s.yaml')).toContain('cluster: b');
});

test('a builder reports a cluster as failed without an error, and goes on with the next synth', () => {
  let sick = ['a'];
  const builder: IFleetBuilder = {
    fill(chart: RegistryChart, cluster: FleetCluster): void {
      cluster.addRegistry(chart);
      if (sick.includes(cluster.name)) cluster.fail(`no ${cluster.platformName} today`);
    },
  };
  const fleet = new Fleet({
    inventory: place.write('f.yaml', INVENTORY),
    outdir: join(place.folder, 'out'),
    builder,
  });
  const { failed, written } = fleet.synth();
  expect(failed).toEqual([{ cluster: 'a', line: 2, messages: ['no aws today'] }]);
  expect(written).toEqual(['b']);
  sick = [];
  expect(fleet.synth()).toMatchObject({ failed: [], written: ['a'], unchanged: ['b'] });
});

test('equal clusters get equal folders, however the inventory writes them', () => {
  place.write(
    'f.yaml',
    `clusters:
  - {cluster: a, platform: aws, overrides: {replicas: 3, readOnly: true}}
  - cluster: b
    platform: aws
    overrides:
      replicas: 3
      readOnly: true
  - {cluster: c, platform: aws, overrides: {replicas: 2, readOnly: true}}
`,
  );
  new Fleet({ inventory: join(place.folder, 'f.yaml'), outdir: join(place.folder, 'out') }).synth();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => place.read(`out/${name}/image-registry.k8s.yaml`));
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test.each([
  [
    'externalSecret: {secretStore: vault, remoteKey: a, properties: {s3: {accessKey: id, secretKey: key}}}',
    ['ExternalSecret', 'Config'],
  ],
  ['vaultPlugin: {path: secret/data/a}', ['Secret', 'Config']],
  ['existing:', ['Config']],
])('credentials: {%s}', (credentials, kinds) => {
  const overrides = `{storage: {s3: {bucket: layers, region: eu-west-1}}, credentials: {${credentials}}}`;
  place.write('f.yaml', `clusters: [{cluster: a, platform: aws, overrides: ${overrides}}]\n`);
  const { failed } = new Fleet({ inventory: join(place.folder, 'f.yaml'), outdir: join(place.folder, 'out') }).synth();
  expect(failed).toEqual([]);
  const objects = parseAllDocuments(place.read('out/a/image-registry.k8s.yaml')).map((each) => each.toJS());
  expect(objects.map(({ kind }) => kind)).toEqual(kinds);
});
