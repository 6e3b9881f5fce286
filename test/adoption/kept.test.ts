import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptionReport } from '../../src/adoption/adoption-report';
import { adoptPath, adoptTexts, synthesized } from './adopted-app';

const DIST = join(__dirname, '../../dist');

const REJECTED = `# of production
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
  uid: 7c6 # of the API server
spec:
  managementState: Managed
  replicas: -1   # nobody knows why
  httpSecret: 0123456789
  storage:
    # a disk
    pvc: {claim: data}
`;

test('an object that a rule rejects keeps its text, with comments and layout, without what is left out', () => {
  const { files } = adoptTexts({ 'a.yaml': REJECTED });
  expect(files.find(({ path }) => path === 'manifests/config-cluster.yaml')?.text).toBe(
    REJECTED.replace('  uid: 7c6 # of the API server\n', '  # of the API server\n').replace(
      '  httpSecret: 0123456789\n',
      '',
    ),
  );
});

test('so does an item of a List', () => {
  const items = `- ${REJECTED.replace('# of production\n', '').trimEnd().replaceAll('\n', '\n  ')}\n`;
  const { files } = adoptTexts({
    'a.yaml': `kind: List\napiVersion: v1\nitems:\n# of production\n${items}- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n`,
  });
  const text = files.find(({ path }) => path === 'manifests/config-cluster.yaml')?.text;
  expect(text).toContain('# of production\napiVersion: imageregistry');
  expect(text).toContain('  replicas: -1   # nobody knows why\n');
  expect(text).toContain('    # a disk\n    pvc: {claim: data}\n');
  expect(text).not.toContain('0123456789');
});

test('what RegistryChart writes with escapes stays; what another chart would write without them is left out', () => {
  const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {a: "x\\u2028y"}\n';
  const adoption = adoptTexts({
    'a.yaml': REJECTED.replace('nobody', 'n').replace('claim: data', 'claim: "a\\u2029"'),
    'b.yaml': config,
  });
  expect(adoption.files.map(({ path }) => path)).toContain('manifests/configmap-b.yaml');
  expect(synthesized(adoption.files)).toMatchObject([{ kind: 'ConfigMap', data: { a: 'x\u2028y' } }]);
  expect(adoptionReport(adoption)).toContain(
    'Config/cluster: cdk8s writes its character U+2029 without an escape, and kubectl rejects it or reads a new line; keep its own file\n',
  );
});

test('a credential in a comment is not kept', () => {
  const text = REJECTED.replace('# a disk', '# was https://admin:hunter22@store.example.com');
  const { files } = adoptTexts({ 'a.yaml': text });
  const kept = files.find(({ path }) => path === 'manifests/config-cluster.yaml')?.text;
  expect(kept).toContain('# nobody knows why');
  expect(kept).toContain('store.example.com');
  expect(kept).not.toContain('hunter22');
});

test('a credential in a comment is not kept because of the name before it either', () => {
  const text = REJECTED.replace('# a disk', '# the password: hunter22');
  const codeOf = (yaml: string): string =>
    adoptTexts({ 'a.yaml': yaml })
      .files.map((file) => file.text)
      .join('');
  const kept = codeOf(text);
  expect(kept).toContain('# the password: <hidden>');
  const adopted = codeOf(text.replace('replicas: -1', 'replicas: 1'));
  expect(adopted).toContain('the password: <hidden>');
  expect(kept + adopted).not.toContain('hunter22');
});

test('what kustomize generates is named', () => {
  const adoption = adoptTexts({
    'kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\nconfigMapGenerator: [{name: a}]\n',
  });
  expect(adoptionReport(adoption)).toContain(
    'the app does not use its configMapGenerator: adopt the output of the build with --kustomize',
  );
});

test('what was not read is named', () => {
  const why = 'a patch that kustomization.yaml merges';
  expect(adoptionReport({ files: [], clusters: [] }, [{ file: 'patch.yaml', line: 3, why }])).toBe(
    `Not adopted:\n  patch.yaml:3: ${why}\n\n`,
  );
});

test('an object with a credential that no construct creates is left out as a whole, because it would not work without it', () => {
  const { files, clusters } = adoptTexts({
    'a.yaml': `${REJECTED}---
apiVersion: batch/v1
kind: Job
metadata: {name: a}
spec: {template: {spec: {containers: [{command: ['curl', 'https://admin:hunter22@example.com']}]}}}
`,
  });
  expect(clusters[0]?.dropped.find(({ object }) => object.kind === 'Job')).toMatchObject({
    path: [],
    why: expect.stringContaining('spec.template.spec.containers[0].command[1] holds a credential'),
  });
  expect(files.map(({ path }) => path)).not.toContain('manifests/job-a.yaml');
});

test('an object without a name is left out, because cdk8s would give it one', () => {
  const { files, clusters } = adoptTexts({
    'a.yaml': `${REJECTED}---\napiVersion: batch/v1\nkind: Job\nmetadata: {generateName: a-}\n`,
  });
  expect(clusters[0]?.dropped.find(({ object }) => object.kind === 'Job')?.why).toContain('it has no name');
  expect(synthesized(files).map(({ kind }) => kind)).toEqual(['Config']);
});

const SOPS = join(DIST, 'credentials-sops/image-registry-credentials.k8s.yaml');

test('a Secret that SOPS encrypted stays in its file, byte for byte', () => {
  const { files } = adoptPath(join(DIST, 'credentials-sops'));
  expect(files.find(({ path }) => path === 'secrets/registry.yaml')?.text).toBe(readFileSync(SOPS, 'utf8'));
  expect(files.find(({ path }) => path === 'registry.ts')?.text).toContain("file: 'secrets/registry.yaml',");
});

test('one that the registry does not read is left where it is, because an app would order its values anew', () => {
  const text = readFileSync(SOPS, 'utf8').replace('image-registry-private-configuration-user', 'other');
  const { files, clusters } = adoptTexts({ 'a.yaml': text });
  expect(clusters[0]?.dropped).toMatchObject([{ path: [], why: expect.stringContaining('SOPS signs') }]);
  expect(files.map(({ path }) => path)).toEqual(['main.ts', 'registry.ts']);
});

test('KSOPS decrypts the file that the app writes', () => {
  const { there, ...adoption } = adoptPath(join(DIST, 'credentials-sops'));
  const code = adoption.files.find(({ path }) => path === 'registry.ts')?.text;
  expect(code).toContain("delivery: Delivery.kustomize({ generators: ['ksops.k8s.yaml'] })");
  expect(code).toContain("new KsopsGenerator(scope, 'ksops', { credentials: [credentials] });");
  expect(adoption.clusters[0]).toMatchObject({ kept: [], differences: [] });
  expect(adoptionReport(adoption)).toContain('Kustomization: it lists the existing files, which the app replaces\n');
  const other = there.map((each) => JSON.stringify(each).replace('image-registry-credentials.k8s.yaml', 'a.yaml'));
  expect(adoptTexts({ 'a.yaml': other.join('\n---\n') }).clusters[0]?.differences).toMatchObject([
    { path: ['files'], why: 'the app writes the encrypted file under this name' },
  ]);
});

test('placeholders of the Vault Plugin become its credentials', () => {
  const { files, clusters } = adoptPath(join(DIST, 'credentials-vault-plugin'));
  expect(clusters[0]?.kept).toEqual([]);
  expect(files.find(({ path }) => path === 'registry.ts')?.text).toContain('StorageCredentials.vaultPlugin(');
});

test('a text that the chart of what is kept writes without quotes is named', () => {
  const text = REJECTED.replace('pvc: {claim: data}', 'pvc: {claim: "0o17"}');
  const adoption = adoptTexts({ 'a.yaml': text });
  expect(adoptionReport(adoption)).toContain(
    'Config/cluster spec.storage.pvc.claim: "0o17" becomes 15 (cdk8s writes the text without quotes',
  );
  expect(JSON.stringify(synthesized(adoption.files))).toContain('"claim":15');
});

test.each([
  ['kv/prod/registry', 1],
  ['kv/data/registry', 0],
])('placeholders below %s, of version 2 of the store, are kept as YAML: %d', (path, count) => {
  const { files } = adoptTexts({
    'a.yaml': `apiVersion: v1
kind: Secret
metadata:
  name: image-registry-private-configuration-user
  namespace: openshift-image-registry
  annotations: { avp.kubernetes.io/path: ${path}, avp.kubernetes.io/kv-version: '2' }
stringData: { REGISTRY_STORAGE_S3_ACCESSKEY: <a>, REGISTRY_STORAGE_S3_SECRETKEY: <b> }
---
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: { name: cluster }
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage: { managementState: Unmanaged, s3: { bucket: layers, region: eu-central-1 } }
`,
  });
  expect(files.filter(({ path: file }) => file.startsWith('manifests/'))).toHaveLength(count);
});
