import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { diff, effects, type Files } from './diffing';

interface Written {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

interface Report {
  readonly unknown: readonly { readonly object: string }[];
}

/** The files of an example, by their paths. */
function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** The Configs of the examples as a cluster has them before the rest is deployed. */
const EXAMPLES = readdirSync('dist').flatMap((name) => {
  const files = filesOf(join('dist', name));
  const objects = Object.values(files).flatMap((text) =>
    parseAllDocuments(text).map((each) => each.toJS() as Written | null),
  );
  const configs = objects.filter((each) => each?.kind === 'Config');
  return configs.length === 1 ? [{ name, files, objects, config: configs[0] as Written }] : [];
});

/** What cdk8s writes beside the manifests. */
function metadataOf(objects: readonly (Written | null)[]): Files {
  const resources = objects.flatMap((each) =>
    each?.metadata === undefined ? [] : [[each.metadata.name, { path: 'chart/a' }]],
  );
  return { 'construct-metadata.json': JSON.stringify({ version: '1.0.0', resources: Object.fromEntries(resources) }) };
}

test.each(EXAMPLES)('what $name deploys beside the Config of a cluster is known', ({ files, objects, config }) => {
  const live = { ...config, metadata: { ...config.metadata, uid: '1', resourceVersion: '2' } };
  const { out } = diff({ 'live.yaml': stringify(live) }, { ...files, ...metadataOf(objects) }, '--output', 'json');
  const report = JSON.parse(out) as Report & { clusters?: Report[] };
  const unknown = (report.clusters ?? [report]).flatMap((each) => each.unknown);
  // The generator of KSOPS runs outside of this command.
  expect(unknown.filter(({ object }) => !/ksops|kustomization/.test(object))).toEqual([]);
});

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  routes: [{name: public, hostname: registry.example.com, secretName: public-tls}]
  storage: {managementState: Unmanaged, s3: {bucket: layers, region: eu-central-1}}
`;
const inNamespace = (apiVersion: string, kind: string, name: string, rest: string): string =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: openshift-image-registry}\n${rest}\n`;
const bucketClaim = (name: string): string =>
  inNamespace('objectbucket.io/v1alpha1', 'ObjectBucketClaim', name, 'spec: {storageClassName: noobaa}');
const certificate = (secretName: string): string =>
  inNamespace('cert-manager.io/v1', 'Certificate', 'tls', `spec: {secretName: ${secretName}}`);

test.each([
  [
    'a bucket claim',
    bucketClaim('other'),
    'change ObjectBucketClaim/openshift-image-registry/other: a bucket is created',
  ],
  [
    'a certificate of a Route',
    certificate('public-tls'),
    'change Certificate/openshift-image-registry/tls: cert-manager',
  ],
  [
    'a store of secrets',
    inNamespace('external-secrets.io/v1', 'SecretStore', 'vault', 'spec: {}'),
    'change SecretStore/openshift-image-registry/vault: no effect by itself',
  ],
])('%s that comes with an edit is a change', (_, added, line) => {
  const { out } = diff(CONFIG, CONFIG + added);
  expect(out.replace(/\s+/g, ' ')).toContain(line);
  expect(out).toMatch(/^CHANGE: 1 change/);
});

test.each([
  ['a bucket claim', bucketClaim('image-registry-private-configuration-user')],
  ['a bucket claim of the name of a ConfigMap', bucketClaim('image-registry-certificates')],
  ['a certificate', certificate('image-registry-private-configuration-user')],
  ['a certificate of the registry itself', certificate('image-registry-tls')],
])('%s that writes what the Operator reads or writes is unknown', (_, added) => {
  expect(diff(CONFIG, CONFIG + added).out).toMatch(/^UNKNOWN: /);
});

test.each([
  ['ExternalSecret', '{secretStoreRef: {name: vault}}'],
  ['ExternalSecret', '{dataFrom: [{sourceRef: {storeRef: {name: vault}}}]}'],
  ['PushSecret', '{secretStoreRefs: [{name: vault}]}'],
])('a store that an %s waits for is unknown: %s', (kind, spec) => {
  const waiting = inNamespace('external-secrets.io/v1', kind, 'waits', `spec: ${spec}`);
  const store = inNamespace('external-secrets.io/v1', 'SecretStore', 'vault', 'spec: {}');
  expect(diff(CONFIG + waiting, CONFIG + waiting + store).out).toMatch(/^UNKNOWN: .*1 unknown/);
});

describe('a kustomization that comes', () => {
  const plain = { 'a.yaml': CONFIG };
  const listing = (resources: string): string => `resources: [${resources}]\n`;

  test('changes nothing if it lists all files that are there', () => {
    expect(diff(plain, { ...plain, 'kustomization.yaml': listing('a.yaml') }).out).toMatch(/^NO CHANGE/);
  });

  test.each([
    ['leaves a file out', { ...plain, 'kustomization.yaml': listing('') }],
    ['sets a field', { ...plain, 'kustomization.yaml': `${listing('a.yaml')}namePrefix: x-\n` }],
    ['stands above other files', { ...plain, 'kustomization.yaml': listing('a.yaml'), 'b/c.yaml': bucketClaim('c') }],
  ])('is unknown if it %s', (_, now) => {
    const { 'kustomization.yaml': kustomization, ...old } = now;
    expect(kustomization).toBeDefined();
    expect(diff(old, now).out).toContain('kustomization.yaml: it changes the output');
  });
});

test('a kustomization that others name must be there', () => {
  const without = { 'base/a.yaml': CONFIG, 'overlay/kustomization.yaml': 'resources: [../base]\n' };
  const all = { ...without, 'base/kustomization.yaml': 'resources: [a.yaml]\n' };
  expect(diff(all, without).out).toContain('base/kustomization.yaml: it changes the output');
  expect(diff(without, all).out).toContain('base/kustomization.yaml: it changes the output');
});

test('a kustomization of other things beside a Config says nothing of what comes', () => {
  const other = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b, namespace: b}\n';
  const old = { 'a.yaml': CONFIG, 'b.yaml': other, 'kustomization.yaml': 'resources: [b.yaml]\n' };
  const pruner =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {suspend: true}\n';
  expect(diff(old, { ...old, 'p.yaml': pruner }).out).not.toContain('kustomization');
});

test('a CA that comes for the storage is no CA of the proxy, and one without a user may be', () => {
  const map =
    '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ca, namespace: openshift-config}\ndata: {ca-bundle.crt: x}\n';
  const trusting = CONFIG.replace('region: eu-central-1', 'region: eu-central-1, trustedCA: {name: ca}');
  const unknown = (old: string, now: string): boolean =>
    diff(old, now).out.replace(/\s+/g, ' ').includes('names it in spec.trustedCA');
  expect([unknown(trusting, trusting + map), unknown(CONFIG, CONFIG + map)]).toEqual([false, true]);
  expect(unknown(trusting + map, trusting + map.replace('crt: x', 'crt: z'))).toBe(true);
});

test('checks of health of Argo CD change nothing', () => {
  const argoCd = (spec: string): string =>
    `---\napiVersion: argoproj.io/v1beta1\nkind: ArgoCD\nmetadata: {name: openshift-gitops, namespace: openshift-gitops}\nspec: ${spec}\n`;
  const kind = '{group: imageregistry.operator.openshift.io, kind: Config, check: return Config/cluster}';
  expect(effects(CONFIG, CONFIG + argoCd(`{resourceHealthChecks: [${kind}]}`))).toEqual([]);
  expect(diff(CONFIG, CONFIG + argoCd(`{resourceHealthChecks: [${kind}]}`)).out).toMatch(/^NO CHANGE/);
  const repairing = '{healthFix: {command: [oc, delete, configs.imageregistry.operator.openshift.io/cluster]}}';
  expect(diff(CONFIG + argoCd('{}'), CONFIG + argoCd(repairing)).out).toMatch(/^UNKNOWN/);
  expect(diff(CONFIG, CONFIG + argoCd(`{resourceInclusions: "imageregistry.operator.openshift.io"}`)).out).toMatch(
    /^UNKNOWN/,
  );
});

test('a baseline of check is about findings, and decides nothing', () => {
  const line = 'IR101 a.yaml PersistentVolumeClaim/openshift-image-registry/image-registry-storage spec.resources';
  const side = (findings: readonly string[]): Files => ({
    'a.yaml': CONFIG,
    'registry-baseline.json': JSON.stringify({ version: 1, findings }),
  });
  expect(diff(side([]), side([line])).out).toMatch(/^NO CHANGE/);
  const task = (verb: string) => ({
    'a.yaml': CONFIG,
    'b.yaml': `{version: 1, findings: []}\n---\n- command: oc ${verb} configs.imageregistry.operator.openshift.io/cluster\n`,
  });
  expect(diff(task('get'), task('delete')).out).toMatch(/^UNKNOWN/);
});
