import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: "\${BUCKET}", region: r}}}
`;
const kustomization = (spec: string, name = 'registry'): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec: {interval: 10m, path: ./${name}, prune: true, sourceRef: {kind: GitRepository, name: ${name}}${spec && `, ${spec}`}}
`;
const object = (apiVersion: string, kind: string, name: string, rest: string, namespace = 'flux-system'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}\n${rest}\n`;
const chart = (spec: string, name = 'image-registry'): string =>
  object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', name, `spec: {interval: 10m, ${spec}}`);
const source = (kind: string, spec: string, name = 'registry'): string =>
  object('source.toolkit.fluxcd.io/v1', kind, name, `spec: {interval: 1m, ${spec}}`);

function unknownOf(old: Files, now: Files): string[] {
  const { out } = diff(old, now, '--output', 'json');
  const report = JSON.parse(out) as { unknown?: Named[]; clusters?: { unknown: Named[] }[] };
  const all = report.unknown ?? report.clusters?.flatMap(({ unknown }) => unknown) ?? [];
  return all.map(({ object: name, field }) => [name, field].filter((each) => each !== undefined).join(' '));
}

interface Named {
  readonly object: string;
  readonly field?: string;
}

/** What is unknown where two texts beside the folder of the registry differ. */
const ofEdit = (old: string, now: string, file = 'tools/a.yaml', beside: Files = {}): string[] =>
  unknownOf(
    { 'registry/config.yaml': CONFIG, ...beside, [file]: old },
    { 'registry/config.yaml': CONFIG, ...beside, [file]: now },
  );

const TOOL = 'Kustomization/flux-system/registry';

test.each([
  [
    'postBuild: {substitute: {BUCKET: a}}',
    'postBuild: {substitute: {BUCKET: b}}',
    ['spec.postBuild.substitute.BUCKET'],
  ],
  ['', 'namePrefix: x-', ['spec.namePrefix']],
  ['', 'nameSuffix: -x', ['spec.nameSuffix']],
  ['', 'components: [../c]', ['spec.components']],
  ['', 'kubeConfig: {secretRef: {name: other}}', ['spec.kubeConfig.secretRef.name']],
  ['', 'decryption: {provider: sops}', ['spec.decryption.provider']],
  ['', 'dependsOn: [{name: storage}]', ['spec.dependsOn']],
  ['', 'serviceAccountName: a', ['spec.serviceAccountName']],
  [
    '',
    'commonMetadata: {annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}',
    ['spec.commonMetadata.annotations["kustomize.toolkit.fluxcd.io/prune"]'],
  ],
  ['suspend: true', 'namePrefix: x-', ['spec.namePrefix']],
  ['', 'commonMetadata: {labels: {team: a}}', []],
  ['', 'timeout: 5m, retryInterval: 1m, wait: true, images: [{name: a, newTag: b}]', []],
  ['', 'healthChecks: [{kind: Deployment, name: a, namespace: b}]', []],
])('Flux: %j to %j', (old, now, fields) => {
  expect(ofEdit(kustomization(old), kustomization(now))).toEqual(fields.map((field) => `${TOOL} ${field}`));
});

test('an Application that no longer syncs by itself', () => {
  const application = (annotations: string): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a, namespace: openshift-gitops${annotations}}\n` +
    'spec: {project: d, source: {repoURL: https://git.example.com/x, path: registry}, info: []}\n';
  const skipping = application(', annotations: {argocd.argoproj.io/skip-reconcile: "true"}');
  expect(ofEdit(application(''), skipping)).toEqual([
    'Application/openshift-gitops/a metadata.annotations["argocd.argoproj.io/skip-reconcile"]',
  ]);
  expect(ofEdit(application(''), application(', annotations: {a: b}').replace('[]', '[{name: a, value: b}]'))).toEqual(
    [],
  );
});

describe('what a tool names', () => {
  const FROM = 'postBuild: {substituteFrom: [{kind: ConfigMap, name: vars}, {kind: Secret, name: keys}]}';
  const vars = (bucket: string, name = 'vars', namespace = 'flux-system'): string =>
    object('v1', 'ConfigMap', name, `data: {BUCKET: ${bucket}}`, namespace);

  test.each<[string, string, string, string[]]>([
    ['values that it fills in', vars('a'), vars('b'), ['ConfigMap/flux-system/vars data.BUCKET']],
    [
      'secret ones',
      vars('a', 'keys').replace('ConfigMap', 'Secret'),
      vars('b', 'keys').replace('ConfigMap', 'Secret'),
      ['Secret/flux-system/keys data.BUCKET'],
    ],
    ['values that it does not name', vars('a', 'others'), vars('b', 'others'), []],
    ['those of another namespace', vars('a', 'vars', 'web'), vars('b', 'vars', 'web'), []],
    ['values that come', '', vars('b'), ['ConfigMap/flux-system/vars']],
    [
      'a tag of Git',
      source('GitRepository', 'ref: {tag: v1}'),
      source('GitRepository', 'ref: {tag: v2}'),
      ['GitRepository/flux-system/registry spec.ref.tag'],
    ],
    [
      'how often Git is asked',
      source('GitRepository', 'url: a'),
      source('GitRepository', 'url: a').replace('1m', '2m'),
      [],
    ],
    [
      'Git that is no longer asked',
      source('GitRepository', 'url: a'),
      source('GitRepository', 'url: a, suspend: true'),
      ['GitRepository/flux-system/registry spec.suspend'],
    ],
    [
      'Git that is asked as before',
      source('GitRepository', 'url: a'),
      source('GitRepository', 'url: a, suspend: false'),
      [],
    ],
    ['another repository', source('GitRepository', 'url: a', 'web'), source('GitRepository', 'url: b', 'web'), []],
  ])('%s', (_, old, now, expected) => {
    const beside = { 'tools/registry.yaml': kustomization(FROM), 'tools/web.yaml': kustomization(FROM, 'web') };
    expect(ofEdit(old, now, 'tools/a.yaml', { ...beside, 'web/a.yaml': vars('a', 'x', 'web') })).toEqual(expected);
    expect(ofEdit(old, now, 'elsewhere/a.yaml', beside)).toEqual(expected);
    expect(ofEdit(old, now)).toEqual([]);
  });

  test('values that fill in a variable beside it, once', () => {
    const beside = { 'registry/flux.yaml': kustomization(FROM) };
    expect(ofEdit(vars('a'), vars('b'), 'registry/vars.yaml', beside)).toEqual(['ConfigMap/flux-system/vars']);
  });

  test.each(['OCIRepository', 'Bucket'])('a source of kind %s', (kind) => {
    const beside = { 'tools/t.yaml': kustomization('').replace('GitRepository', kind) };
    expect(ofEdit(source(kind, 'ref: {tag: a}'), source(kind, 'ref: {tag: b}'), 'tools/a.yaml', beside)).toEqual([
      `${kind}/flux-system/registry spec.ref.tag`,
    ]);
  });

  test('a source of several clusters', () => {
    const both = Object.fromEntries(['c1', 'c2'].map((name) => [`clusters/${name}/config.yaml`, CONFIG]));
    const files = (tag: string): Files => ({
      ...both,
      'tools/t.yaml': kustomization('').replace('./registry', './clusters'),
      'tools/s.yaml': source('GitRepository', `ref: {tag: ${tag}}`),
    });
    expect(unknownOf(files('a'), files('b'))).toEqual(['GitRepository/flux-system/registry spec.ref.tag']);
  });

  test('its source comes with it', () => {
    const both = `${kustomization('')}---\n${source('GitRepository', 'url: a')}`;
    expect(ofEdit('', both)).toEqual([]);
  });

  test('the store of an ExternalSecret, and the project of an Application', () => {
    const store = (path: string): string =>
      object('external-secrets.io/v1', 'ClusterSecretStore', 'vault', `spec: {provider: {vault: {path: ${path}}}}`, '');
    const external = object(
      'external-secrets.io/v1',
      'ExternalSecret',
      'image-registry-private-configuration-user',
      'spec: {secretStoreRef: {kind: ClusterSecretStore, name: vault}}',
      'openshift-image-registry',
    );
    expect(ofEdit(store('a'), store('b'), 'registry/a.yaml', { 'registry/e.yaml': external })).toEqual([
      'ClusterSecretStore/vault spec.provider.vault.path',
    ]);
    expect(ofEdit(store('a'), store('b'), 'registry/a.yaml')).toEqual([]);
    const project = (repository: string): string =>
      object('argoproj.io/v1alpha1', 'AppProject', 'd', `spec: {sourceRepos: [${repository}]}`, 'argocd');
    const application = object(
      'argoproj.io/v1alpha1',
      'Application',
      'a',
      'spec: {project: d, source: {path: registry}}',
      'argocd',
    );
    expect(ofEdit(project('a'), project('b'), 'tools/p.yaml', { 'tools/a.yaml': application })).toEqual([
      'AppProject/argocd/d spec.sourceRepos',
    ]);
  });
});

describe('a chart', () => {
  const of = (version: string): string =>
    `chart: {spec: {chart: settings, version: ${version}, sourceRef: {kind: HelmRepository, name: charts}}}`;

  test('of the registry', () => {
    expect(ofEdit(chart(of('1.0.0')), chart(of('2.0.0')))).toEqual([
      'HelmRelease/flux-system/image-registry spec.chart.spec.version',
    ]);
    const [old, now] = [source('HelmRepository', 'url: a', 'charts'), source('HelmRepository', 'url: b', 'charts')];
    expect(ofEdit(old, now, 'tools/s.yaml', { 'tools/a.yaml': chart(of('1.0.0')) })).toEqual([
      'HelmRepository/flux-system/charts spec.url',
    ]);
    const application = (version: string): string =>
      object(
        'argoproj.io/v1alpha1',
        'Application',
        'a',
        `spec: {project: d, source: {chart: image-registry, targetRevision: ${version}}}`,
        'argocd',
      );
    expect(ofEdit(application('1.0.0'), application('2.0.0'))).toEqual([
      'Application/argocd/a spec.source.targetRevision',
    ]);
  });

  test('of something else', () => {
    expect(ofEdit(chart(of('1.0.0'), 'web'), chart(of('2.0.0'), 'web'), 'registry/a.yaml')).toEqual([]);
  });
});

describe('a text that names an object of the registry', () => {
  const script = (state: string, more = ''): string =>
    object(
      'v1',
      'ConfigMap',
      'script',
      `data: {run: "oc patch configs.imageregistry.operator.openshift.io/cluster ${state}", more: "${more}"}`,
      'ops',
    );
  const policy = (spec: string, kind = 'kyverno.io/v1'): string =>
    object(kind, 'ClusterPolicy', 'p', `spec: {${spec}}`, '');
  const data = (entry: string): string => object('v1', 'ConfigMap', 'texts', `data: {${entry}}`, 'ops');
  const task = (script: string, image: string, argument = ''): string =>
    object(
      'tekton.dev/v1',
      'TaskRun',
      't',
      `spec: {params: [{name: a, value: "${argument}"}], taskSpec: {steps: [{image: "${image}", script: "${script}"}]}}`,
      'ops',
    );
  const CONFIGS = 'rules: [{match: {kinds: [imageregistry.operator.openshift.io/v1/Config]}}]';

  test.each<[string, string, string, string[]]>([
    ['a script', script('A'), script('B'), ['ConfigMap/ops/script']],
    ['another text beside it', script('A'), script('A', 'B'), []],
    ['a policy', policy(CONFIGS), policy(CONFIGS.replace('match', 'exclude')), ['ClusterPolicy/p spec.rules']],
    [
      'another field of it',
      policy(CONFIGS),
      policy(`${CONFIGS}, background: true`),
      ['ClusterPolicy/p spec.background'],
    ],
    ['one that comes', '', policy(CONFIGS), ['ClusterPolicy/p']],
    ['a namespace', policy('a: [x]'), policy('a: [x, openshift-image-registry]'), ['ClusterPolicy/p spec.a']],
    [
      'what does not change beside a namespace',
      policy('a: [openshift-image-registry]'),
      policy('a: [openshift-image-registry], b: c'),
      [],
    ],
    [
      'an image in the registry',
      policy('a: image-registry.openshift-image-registry.svc:5000/a'),
      policy('a: image-registry.openshift-image-registry.svc:5000/b'),
      [],
    ],
    ['an alert', policy(CONFIGS, 'monitoring.coreos.com/v1'), policy('rules: []', 'monitoring.coreos.com/v1'), []],
    [
      'the neighbour of a namespace in a list',
      policy('rules: [{a: openshift-image-registry, b: c}]'),
      policy('rules: [{a: openshift-image-registry, b: d}]'),
      [],
    ],
    [
      'a namespace that gets another role',
      policy('rules: [{a: openshift-image-registry}]'),
      policy('rules: [{b: openshift-image-registry}]'),
      ['ClusterPolicy/p spec.rules'],
    ],
    ['an exclusion', policy('a: [{exclude: []}]'), policy('a: [{exclude: [openshift-image-registry]}]'), []],
    [
      'an exclusion at the top',
      policy('excludedNamespaces: []'),
      policy('excludedNamespaces: [openshift-image-registry]'),
      [],
    ],
    [
      'an object that is left alone',
      policy('a: {exclude: imageregistry.operator.openshift.io}, b: c'),
      policy('a: {exclude: imageregistry.operator.openshift.io}, b: d'),
      [],
    ],
    ['a list in data', data('a: openshift-image-registry b'), data('a: openshift-image-registry c'), []],
    [
      'a document',
      data('a.md: see imageregistry.operator.openshift.io here'),
      data('a.md: see imageregistry.operator.openshift.io there'),
      [],
    ],
    [
      'a text that may be a template',
      data('a: imageregistry.operator.openshift.io A'),
      data('a: imageregistry.operator.openshift.io B'),
      ['ConfigMap/ops/texts data.a'],
    ],
    [
      'commands that read',
      task('oc get configs.imageregistry', 'a:1'),
      task('oc get configs.imageregistry', 'a:2'),
      [],
    ],
    [
      'an argument',
      task('a', 'b', 'imageregistry.operator.openshift.io'),
      task('a', 'b'),
      ['TaskRun/ops/t spec.params'],
    ],
    [
      'a dashboard',
      policy('a: imageregistry.operator.openshift.io, b: 1', 'grafana.integreatly.org/v1beta1'),
      policy('a: imageregistry.operator.openshift.io, b: 2', 'grafana.integreatly.org/v1beta1'),
      [],
    ],
  ])('%s', (_, old, now, expected) => {
    expect(ofEdit(old, now, 'registry/a.yaml')).toEqual(expected);
  });
});
