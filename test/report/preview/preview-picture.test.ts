import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Release } from '../../../src/core/release';
import { readPaths } from '../../../src/files/read-paths';
import { predict } from '../../../src/operator/prediction';
import type { Manifest } from '../../../src/core/manifest';
import { previewPicture } from '../../../src/report/preview/preview-picture';
import { config, facts, NS, object, pruner, secret } from '../../operator/clusters';

const EMPTY_DIR = { storage: { emptyDir: {} } };

function picture(manifests: readonly Manifest[]): string {
  const lines = previewPicture(
    predict({ manifests, release: Release.V5_1, complete: manifests.some(({ kind }) => kind === 'Infrastructure') }),
  ).map(String);
  expect([lines[0], lines.at(-1)]).toEqual(['```mermaid', '```']);
  return lines.slice(1, -1).join('\n');
}

function node(name: string, zone: string): Manifest {
  const labels = { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': name, 'node-role.kubernetes.io/worker': '' };
  return {
    ...object('v1', 'Node', name),
    metadata: { name, labels: { ...labels, 'topology.kubernetes.io/zone': zone } },
  };
}

/** What Mermaid itself makes of pictures. */
function parsed(pictures: readonly string[]): { type?: string; error?: string }[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'parse-mermaid.mjs')], {
    input: JSON.stringify(pictures),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReturnType<typeof parsed>;
}

const HOSTILE = [
  '"]; end',
  '#quot;',
  '`**x**`',
  '<script>alert(1)</script>',
  'end',
  'a\nb --> c',
  '%%{init: {}}%%',
  '\u202e\u{1f600}',
  '',
];

test('Mermaid understands the picture of every example, of errors, and of hostile names', () => {
  const examples = readdirSync('dist').map((name) => {
    const { files } = readPaths([join('dist', name)], () => '');
    return files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
  });
  const hostile = HOSTILE.map((name) => [
    config({ storage: { s3: { bucket: name, region: name } }, routes: [{ name, hostname: name }] }),
    pruner({ schedule: name }),
    node(name, name),
  ]);
  const others = [
    [config({ ...EMPTY_DIR, replicas: -1 })],
    [config({ ...EMPTY_DIR, managementState: 'Removed' })],
    [config({ ...EMPTY_DIR, replicas: 0, rolloutStrategy: 'Recreate' })],
    [config({ ...EMPTY_DIR, replicas: 50 })],
    [config({ storage: {} })],
    facts('AWS'),
  ];
  const all = [...examples, ...hostile, ...others].map(picture);
  expect(all.length).toBeGreaterThan(50);
  // One process reads them all, and shows that it can refuse: Mermaid takes long to load.
  const [refused, ...found] = parsed(['flowchart LR\n  a["x"]; end"]', ...all]);
  expect(refused?.error).toContain('Parse error');
  expect(found.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['flowchart-v2']));
});

test('routes lead to the Service, the Service to pods in their zones, and pods to the storage', () => {
  const nodes = [node('a', 'eu-1'), node('b', 'eu-2')];
  const drawn = picture([
    ...facts('None'),
    ...nodes,
    secret('image-registry-private-configuration-user', {
      REGISTRY_STORAGE_S3_ACCESSKEY: 'a',
      REGISTRY_STORAGE_S3_SECRETKEY: 's',
    }),
    config({
      routes: [{ name: 'public', hostname: 'r.example.com' }],
      storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } },
    }),
  ]);
  expect(drawn.split('\n').map((line) => line.trim())).toEqual([
    'flowchart LR',
    'route0(["Route public<br>r.example.com"])',
    'route0 --> service',
    'service["Service image-registry<br>port 5000"]',
    'service --> pods',
    'subgraph pods ["pods, spread over nodes and zones"]',
    'subgraph zone0 ["zone eu-1"]',
    'pod0["pod 1"]',
    'end',
    'subgraph zone1 ["zone eu-2"]',
    'pod1["pod 2"]',
    'end',
    'end',
    'storage[("S3/layers<br>the Operator never deletes it")]',
    'pods --> storage',
    'pruner>"CronJob image-pruner<br>0 0 #42; #42; #42;"]',
    'pruner -. prunes .-> service',
    'trust{{"trusted CAs<br>for the host of the registry"}}',
    'trust -. is mounted by .-> pods',
  ]);
});

test('the CA for the host of the registry is told from the CAs of other hosts', () => {
  const image = object('config.openshift.io/v1', 'Image', 'cluster', {
    spec: { additionalTrustedCA: { name: 'cas' } },
  });
  const cas = (hosts: readonly string[]): Manifest => {
    const data = Object.fromEntries(hosts.map((host) => [host, 'ca']));
    return object('v1', 'ConfigMap', 'cas', { data }, 'openshift-config');
  };
  expect(picture([config(EMPTY_DIR)])).toContain('"trusted CAs<br>for the host of the registry"');
  expect(picture([config(EMPTY_DIR), image, cas(['a.example.com'])])).toContain(
    'for the host of the registry and 1 other host"',
  );
  expect(picture([config(EMPTY_DIR), image, cas(['a.example.com', 'b.example.com..5000'])])).toContain(
    'for the host of the registry and 2 other hosts"',
  );
});

test('pods without a node are told, and so are those for which the picture has no room', () => {
  const cluster = [...facts('None'), node('a', 'eu-1')];
  expect(picture([...cluster, config({ ...EMPTY_DIR, replicas: 2 })])).toContain('stuck["1 cannot run"]');
  expect(picture([config({ ...EMPTY_DIR, replicas: 9 })])).toContain('more["and 3 more"]');
});

test('what the sync does not reach is not drawn', () => {
  const missing = config({ ...EMPTY_DIR, routes: [{ name: 'public', secretName: 'gone' }] });
  expect(picture([...facts('None'), missing])).not.toContain('Route public');
  const removed = picture([config({ managementState: 'Removed', storage: {} }), object('v1', 'Service', 'x', {}, NS)]);
  expect(removed).toContain('pods["no pods"]');
  expect(removed).not.toContain('Service image-registry');
});

test('what only the live Config decides is drawn as assumed', () => {
  const part = { ...config({}), spec: { logLevel: 'Debug' } };
  const drawn = picture([part]);
  expect(drawn).toContain('storage[("no storage<br>assumed")]');
  expect(drawn).toContain('pods["no pods<br>assumed"]');
});
