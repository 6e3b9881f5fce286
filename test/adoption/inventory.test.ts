import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { Fleet, FleetDelivery, Platform, type FleetReport } from '../../src';
import type { Adoption } from '../../src/adoption/adopt';
import { adoptInventory } from '../../src/adoption/adopt-inventory';
import { argoCd } from '../../src/delivery/argo-cd/argo-cd';
import type { Manifest } from '../../src/core/manifest';
import { withoutCredentials } from '../../src/core/without-credentials';
import type { Release } from '../../src/core/release';
import { readYaml } from '../../src/yaml/read-yaml';
import { inFolder } from '../files/temporary';
import { runs } from '../fuzzing';
import { anyCluster } from './random-clusters';
import { expected, written } from './same-objects';

interface Given {
  readonly text: string;
  readonly platform?: Platform | undefined;
  readonly release?: Release | undefined;
}

function adopted(given: readonly Given[]): Adoption {
  const inputs = given.map(({ text, platform, release }, index) => ({
    name: `clusters/c${index + 1}`,
    objects: readYaml(`c${index + 1}.yaml`, text).objects,
    platform,
    release,
  }));
  const texts = new Map(given.map(({ text }, index) => [`c${index + 1}.yaml`, text]));
  return adoptInventory(inputs, { now: new Date('2026-06-01'), texts });
}

interface Fleeted {
  readonly report: Pick<FleetReport, 'failed'>;
  readonly objectsOf: (cluster: string) => Manifest[];
}

/** Writes the fleet of an inventory, and gives what is then in the folder of a cluster. */
function fleetOf<T>({ files, fleet }: Adoption, use: (fleeted: Fleeted) => T): T {
  return inFolder({}, (folder) => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const repository = { repoUrl: 'https://git.example.com/fleet.git' };
    const props = {
      inventory: join(folder, 'inventory.yaml'),
      outdir: join(folder, 'clusters'),
      ...(fleet?.isDeliveredByArgoCd === true
        ? { delivery: FleetDelivery.argoCd({ repository, folder: 'clusters' }) }
        : {}),
    };
    const hasInventory = files.some(({ path }) => path === 'inventory.yaml');
    return use({
      report: hasInventory ? new Fleet(props).synth() : { failed: [] },
      objectsOf: (cluster) => {
        const own = join(folder, 'clusters', cluster);
        return readdirSync(own)
          .sort()
          .flatMap((name) =>
            readYaml(name, readFileSync(join(own, name), 'utf8')).objects.map(({ manifest }) => manifest),
          );
      },
    });
  });
}

function expectTheSame(adoption: Adoption, there: readonly (readonly Manifest[])[]): void {
  fleetOf(adoption, ({ report, objectsOf }) => {
    expect(report.failed).toEqual([]);
    adoption.clusters.forEach((cluster, index) => {
      expect(written(objectsOf(`c${index + 1}`))).toEqual(
        expected(there[index] ?? [], { files: [], clusters: [cluster] }),
      );
    });
  });
}

/** A Config and a pruner with comments, as people write them. */
function manifestsOf(bucket: string, pruner = '5', more = ''): string {
  return `# layers of ${bucket}
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2 # two are enough
  rolloutStrategy: RollingUpdate
  proxy: {http: "http://proxy.example.com", noProxy: "a,b"}
  storage: {managementState: Unmanaged, s3: {bucket: ${bucket}, region: eu-central-1}}${more}
---
apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata: {name: cluster}
spec: {schedule: 0 3 * * *, keepTagRevisions: ${pruner}, suspend: false}
`;
}

function read(text: string): Manifest[] {
  return readYaml('a.yaml', text).objects.map(({ manifest }) => manifest);
}

beforeEach(() => {
  // The warnings of the rules.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('the fleet of any inventory writes what was there', () => {
  let listed = 0;
  fc.assert(
    fc.property(fc.array(anyCluster, { minLength: 3, maxLength: 5 }), (clusters) => {
      // A text that could be a credential is left out, and may be one that the object cannot do without.
      const fine = clusters
        .filter((each) => each !== undefined)
        .filter(({ text }) => withoutCredentials(text) === text);
      if (fine.length === 0) return;
      const adoption = adopted(fine.map(({ text, asked }) => ({ text, platform: Platform.NONE, ...asked })));
      expectTheSame(
        adoption,
        fine.map(({ there }) => there),
      );
      listed += adoption.clusters.filter(({ decisions }) => decisions.registry !== undefined).length;
    }),
    runs(6),
  );
  expect(listed).toBeGreaterThan(0);
});

test('a text that Kubernetes takes for something else has quotes in the inventory', () => {
  const more = '\n  nodeSelector: {on: "yes", "0o17": "0b-01"}\n  tolerations: [{key: a, value: "y"}]';
  const texts = ['one', 'two'].map((bucket) => manifestsOf(bucket, '5', more));
  const adoption = adopted(texts.map((text) => ({ text, platform: Platform.AWS, release: '4.20' as Release })));
  fleetOf(adoption, ({ report, objectsOf }) => {
    expect(report.failed).toEqual([]);
    for (const [index, text] of texts.entries()) {
      const config = objectsOf(`c${index + 1}`).find(({ kind }) => kind === 'Config');
      expect(config?.['spec']).toEqual(read(text)[0]?.['spec']);
    }
  });
});

test('what most clusters have is a default, and what the fleet cannot describe stays beside it as YAML', () => {
  const texts = [
    manifestsOf('one'),
    manifestsOf('two', '3'),
    manifestsOf('three').replace(/---[^]*/, ''),
    manifestsOf('four').replace('metadata: {name: cluster}', 'metadata: {name: cluster, labels: {a: b}}'),
    `${manifestsOf('five')}---\n${ALERT}`,
  ];
  const adoption = adopted(texts.map((text) => ({ text, platform: Platform.VSPHERE })));
  const text = (name: string): string => adoption.files.find(({ path }) => path === name)?.text ?? '';
  expect(text('inventory.yaml')).toBe(`# replicas: two are enough
defaults:
  platform: vsphere
  overrides:
    proxy:
      http: http://proxy.example.com
      noProxy:
        - a
        - b
    storage:
      s3:
        region: eu-central-1
    pruner:
      schedule: 0 3 * * *
      suspend: false
      keepTagRevisions: 5

clusters:
  # layers of one
  - { cluster: c1, overrides: { storage: { s3: { bucket: one } } } }
  # layers of two
  - cluster: c2
    overrides:
      storage:
        s3:
          bucket: two
      pruner:
        keepTagRevisions: 3
  # layers of three
  - { cluster: c3, overrides: { storage: { s3: { bucket: three } }, pruner: null } }
  # layers of five
  - { cluster: c5, overrides: { storage: { s3: { bucket: five } } } }
`);
  expect(adoption.files.map(({ path }) => path)).toEqual([
    'inventory.yaml',
    'clusters/c4/config-cluster.yaml',
    'clusters/c4/imagepruner-cluster.yaml',
    'clusters/c5/prometheusrule-rules.yaml',
  ]);
  expect(adoption.clusters[3]?.kept.map(({ why }) => why)).toEqual([
    'an inventory has no prop for metadata.labels',
    'an inventory lists registries, and the registry of this cluster is not in it',
  ]);
  expectTheSame(adoption, texts.map(read));
});

const ALERT = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: {name: rules, namespace: openshift-image-registry}
spec: {groups: [{name: a, rules: [{alert: A, expr: up == 0}]}]}
`;

test('a key that a fleet cannot write stays in the YAML', () => {
  const keys = 'constructor: a, toString: b';
  const given = [
    { text: manifestsOf('one', '5', `\n  nodeSelector: {${keys}}`), platform: Platform.NONE },
    { text: manifestsOf('two', '5', '\n  nodeSelector: {toString: b, hasOwnProperty: c}'), platform: Platform.NONE },
    {
      text: `${manifestsOf('three')}---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {${keys}, "\\u2028": "\\u2029"}}`,
      platform: Platform.NONE,
    },
  ];
  const adoption = adopted(given);
  expect(adoption.clusters.map(({ kept }) => kept.map(({ why }) => why))).toEqual([
    ['cdk8s cannot write the key constructor (spec.nodeSelector.constructor)', expect.any(String)],
    [],
    ['not created by any construct'],
  ]);
  expectTheSame(
    adoption,
    given.map(({ text }) => read(text)),
  );
});

test('a default that the manifests do not name is written out, and told', () => {
  const text = manifestsOf('one').replace('  rolloutStrategy: RollingUpdate\n', '');
  const adoption = adopted([{ text, platform: Platform.VSPHERE }]);
  expect(adoption.clusters.flatMap(({ kept }) => kept)).toEqual([]);
  expect(adoption.clusters[0]?.differences).toMatchObject([
    { path: ['spec', 'rolloutStrategy'], there: undefined, rendered: 'RollingUpdate' },
  ]);
  expectTheSame(adoption, [read(text)]);
});

test('defaults of the API that an ExternalSecret does not name are written out, and told', () => {
  const [config] = manifestsOf('one').split('---\n');
  const text = `${config}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}
spec:
  secretStoreRef: {name: vault, kind: ClusterSecretStore}
  target: {name: image-registry-private-configuration-user, deletionPolicy: Retain}
  data:
    - {secretKey: REGISTRY_STORAGE_S3_ACCESSKEY, remoteRef: {key: s3, property: access, metadataPolicy: None}}
    - {secretKey: REGISTRY_STORAGE_S3_SECRETKEY, remoteRef: {key: s3, property: secret, conversionStrategy: Default}}
`;
  const adoption = adopted([{ text, platform: Platform.VSPHERE }]);
  expect(adoption.clusters.flatMap(({ kept }) => kept)).toEqual([]);
  expect(adoption.clusters.flatMap(({ differences }) => differences.map(({ path }) => path.join('.')))).toEqual([
    'spec.data.0.remoteRef.conversionStrategy',
    'spec.data.0.remoteRef.decodingStrategy',
    'spec.data.1.remoteRef.decodingStrategy',
    'spec.data.1.remoteRef.metadataPolicy',
    'spec.refreshInterval',
    'spec.target.creationPolicy',
  ]);
});

test('an empty schedule of a pruner, which means the default, is left out, and told', () => {
  const text = manifestsOf('one').replace('schedule: 0 3 * * *', "schedule: ''");
  const adoption = adopted([{ text, platform: Platform.VSPHERE }]);
  expect(adoption.clusters.flatMap(({ kept }) => kept)).toEqual([]);
  expect(adoption.clusters[0]?.differences).toMatchObject([
    { path: ['spec', 'schedule'], there: '', rendered: undefined, why: expect.stringContaining('the default') },
  ]);
  expectTheSame(adoption, [read(text)]);
});

test('another type of storage than that of the others replaces it', () => {
  const texts = [manifestsOf('one'), manifestsOf('two'), manifestsOf('x').replace(/s3: \{.*?\}/, 'emptyDir: {}')];
  const acknowledged = texts.map((text) =>
    text.replace(
      '{name: cluster}',
      '{name: cluster, annotations: {acknowledge.cdk8s-openshift-image-registry/IR502: lab}}',
    ),
  );
  const adoption = adopted(acknowledged.map((text) => ({ text, platform: Platform.VSPHERE })));
  expectTheSame(adoption, acknowledged.map(read));
});

test('other annotations of Argo CD give way to those of the delivery of the fleet, and each difference is explained', () => {
  const texts = ['eu', 'us', 'lab'].map(
    (name) => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster, annotations: {argocd.argoproj.io/sync-options: Prune=false}}
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage: {managementState: Unmanaged, s3: {bucket: acme-${name}, region: eu-central-1}}
`,
  );
  const adoption = adopted(texts.map((text) => ({ text, platform: Platform.AWS })));
  expect(adoption.fleet?.isDeliveredByArgoCd).toBe(true);
  expect(adoption.files.map(({ path }) => path)).toEqual(['inventory.yaml']);
  expect(adoption.clusters[0]?.differences.map(({ path, why }) => [path.at(-1), why])).toEqual([
    ['argocd.argoproj.io/sync-options', 'it protects the object from Argo CD'],
    ['trustedCA', expect.stringContaining('the empty value')],
    ['virtualHostedStyle', expect.stringContaining('the empty value')],
  ]);
  expectTheSame(adoption, texts.map(read));
});

test('guards from Argo CD are left to the delivery of the fleet if all have them, and else told as left out', () => {
  const bare = manifestsOf('one');
  const marked = read(bare)
    .map((each) => JSON.stringify(argoCd.mark(each)))
    .join('\n---\n');
  const guarded = adopted([{ text: marked, platform: Platform.VSPHERE }]);
  expect(guarded.fleet?.isDeliveredByArgoCd).toBe(true);
  expectTheSame(guarded, [read(marked)]);
  const mixed = [marked, bare];
  const adoption = adopted(mixed.map((text) => ({ text, platform: Platform.VSPHERE })));
  expect(adoption.fleet?.isDeliveredByArgoCd).toBe(false);
  expect(adoption.clusters[0]?.dropped.map(({ why }) => why)).toContain(
    'it protects the object from Argo CD, and an inventory has no delivery for Argo CD',
  );
  expectTheSame(adoption, mixed.map(read));
});
