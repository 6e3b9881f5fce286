import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../../src/configuration/configuration-file';
import { inFolder, type Files } from '../files/temporary';
import { runInFolder, runWith, type Outcome } from './checking';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 1
  rolloutStrategy: Recreate
  storage: {s3: {bucket: layers, region: eu-central-1, chunkSizeMiB: 20}}
`;
const CLUSTERS: Files = {
  'clusters.csv': 'cluster,platform,release\nedge,vmware,4.16\nprod,aws,4.20\n',
  'clusters/edge/registry.yaml': CONFIG,
  'clusters/prod/registry.yaml': CONFIG,
};

function run(args: readonly string[], files: Files = {}): Outcome {
  return runInFolder({ ...CLUSTERS, ...files }, args);
}

const releasesIn = ({ out }: Outcome): string[] =>
  (JSON.parse(out) as { readonly releases: readonly { readonly release: string }[] }).releases.map(
    ({ release }) => release,
  );

test('an inventory gives the clusters that have its names their release and platform', () => {
  const checked = run(['check', '--inventory', 'clusters.csv', 'clusters']);
  expect(checked.out).toMatch(/^clusters\/edge\/registry\.yaml:8:\d+: error IR401 .*chunkSizeMiB/m);
  expect(checked.out).not.toMatch(/^clusters\/prod\S+: error/m);
  expect(checked.out).not.toContain('the platform is not set');
  expect(checked.out).toContain('checked against OpenShift 4.16 (inventory), 4.20 (inventory)\n');
  expect(checked).toMatchObject({ code: 1, err: '' });
  const preview = run(['preview', '--inventory', 'clusters.csv', 'clusters']);
  expect(preview.err).toBe('');
  expect(preview.out).not.toContain('platform not set');
});

test('both sides of a comparison have them', () => {
  const before = { 'old/edge/registry.yaml': CONFIG, 'old/prod/registry.yaml': CONFIG.replace('layers', 'others') };
  const { out, err } = run(['diff', '--inventory', 'clusters.csv', 'old', 'clusters'], before);
  expect(out).toContain('others → S3/layers');
  expect(err).toBe('');
});

test('it counts more than the configuration, and less than an option; a folder that it does not name has neither', () => {
  const files = { [CONFIGURATION_FILE]: 'release: "4.18"\n', 'clusters/test/registry.yaml': CONFIG };
  const releases = (...options: string[]): string[] =>
    releasesIn(run(['check', '--output', 'json', ...options, 'clusters'], files)).sort();
  expect(releases('--inventory', 'clusters.csv')).toEqual(['4.16', '4.18', '4.20']);
  expect(releases()).toEqual(['4.18']);
  expect(releases('--inventory', 'clusters.csv', '--release', '4.19')).toEqual(['4.19']);
});

test('where nothing else is said, a folder that it does not name has what all its clusters have in common', () => {
  const files = { 'clusters/_hub/registry.yaml': CONFIG, 'same.csv': 'cluster,release\nedge,4.16\nprod,4.16\n' };
  const check = (inventory: string): Outcome =>
    run(['check', '--output', 'json', '--inventory', inventory, 'clusters'], files);
  expect(releasesIn(check('same.csv'))).toEqual(['4.16']);
  expect(check('same.csv').err).toBe('');
  expect(releasesIn(check('clusters.csv'))).toHaveLength(3);
  expect(check('clusters.csv').err).toContain('release not set');
});

test.each([
  ['by nobody', []],
  ['by Argo CD', ['--delivery', 'argo-cd', '--repo', 'https://git.example.com/registries.git']],
  ['by Open Cluster Management', ['--delivery', 'manifest-work', '--namespace', 'registries']],
])('a fleet that is rolled out %s gets a cluster', (_, deliver) => {
  const inventory = (...more: readonly string[]): string =>
    ['cluster,platform,release', 'edge,aws,4.20', 'prod,aws,4.20', ...more, ''].join('\n');
  const files = { 'old/inventory.csv': inventory(), 'new/inventory.csv': inventory('third,aws,4.20') };
  inFolder(files, (folder) => {
    const before = process.cwd();
    try {
      for (const side of ['old', 'new']) {
        process.chdir(join(folder, side));
        runWith(['fleet', '--no-config', 'inventory.csv', '--out', 'clusters', '--quiet', ...deliver]);
      }
      const runs = (command: string, failOn: string, ...paths: string[]): Outcome =>
        runWith([command, '--no-config', '--inventory', 'inventory.csv', '--fail-on', failOn, ...paths]);
      expect(runs('check', 'not-judged', 'clusters')).toMatchObject({ code: 0, err: '' });
      expect(runs('preview', 'unknown', 'clusters')).toMatchObject({ code: 0, err: '' });
      const { code, out, err } = runs('diff', 'loss', '../old/clusters', 'clusters');
      // What a cluster that joins a Placement has now, only the cluster shows.
      const isPlaced = deliver.includes('manifest-work');
      expect({ code, err }).toEqual({ code: isPlaced ? 1 : 0, err: '' });
      expect(out).toMatch(
        isPlaced
          ? /^UNKNOWN: .*\(OpenShift 4\.20\)\n/
          : /^CHANGE: \d changes? in \d of \d clusters \(OpenShift 4\.20\)\n/,
      );
      expect(runs('diff', 'change', 'clusters', 'clusters').out).toMatch(/^NO CHANGE/);
    } finally {
      process.chdir(before);
    }
  });
});

test.each([
  ['clusters.csv', 'cluster,platform,release\na,vmwaer,4.20\n', /IR405 clusters\.csv:2 platform: found "vmwaer"/],
  ['clusters.csv', 'cluster,platform,release\na,aws,3.11\n', /IR405 clusters\.csv:2 release: found "3\.11"/],
  ['none.csv', '', /IR180 none\.csv:1/],
])('a mistake in %s is reported before anything is read', (inventory, text, message) => {
  const { code, out, err } = run(['check', '--inventory', inventory, 'clusters'], { 'clusters.csv': text });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});

/** The commands of the section, with the paths of the example. */
function commandsOf(section: string, paths: Readonly<Record<string, string>>): string[][] {
  const text = readFileSync('docs/how-to/fleet.md', 'utf8').split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...text.matchAll(/^npx cdk8s-openshift-image-registry (.*)$/gm)].map(([, line = '']) =>
    line.split(' ').map((word) => paths[word] ?? word),
  );
}

test('what fleet writes of its example is previewed, checked and compared as the manual says', () => {
  inFolder({}, (folder) => {
    const inventory = 'examples/fleet/inventory.yaml';
    runWith(['fleet', '--no-config', inventory, '--out', folder, '--quiet']);
    expect(readdirSync(folder)).toContain('edge-hamburg');
    const paths = { 'inventory.yaml': inventory, clusters: folder, '../before/clusters': folder };
    const commands = commandsOf('Check what was written', paths);
    expect(commands.map(([name]) => name)).toEqual(['preview', 'check', 'diff']);
    for (const command of commands) {
      const { code, out, err } = runWith([...command, '--no-config']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toContain('platform not set');
    }
    expect(runWith(['preview', '--no-config', folder]).err).toContain('release not set');
  });
});
