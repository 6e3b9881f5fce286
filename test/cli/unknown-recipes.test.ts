import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: $(BUCKET), region: r}}}
`;
const PARAMS = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: params}\ndata: {other: A, bucket: B}\n';
const REPLACEMENT = `
- source: {kind: ConfigMap, name: params, fieldPath: data.bucket}
  targets: [{select: {kind: Config}, fieldPaths: [spec.storage.s3.bucket]}]
`;

/** What is unknown of a change of one file, by the files and their reasons. */
function unknownOf(files: Files, changed: string, from: string | RegExp, to: string): string[] {
  const old = files[changed] ?? '';
  const now = old.replace(from, to);
  if (old === now) throw new Error(`${changed} does not change`);
  const { out } = diff(files, { ...files, [changed]: now }, '--output', 'json');
  const report = JSON.parse(out) as { unknown?: { object: string }[]; clusters?: { unknown: { object: string }[] }[] };
  return (report.unknown ?? report.clusters?.flatMap(({ unknown }) => unknown) ?? []).map(({ object }) => object);
}

describe('what a kustomization names', () => {
  const having = (fields: string, files: Files): Files => ({
    'config.yaml': CONFIG,
    'kustomization.yaml': `resources: [config.yaml]\n${fields}\n`,
    ...files,
  });

  test.each<[string, string, Files, string[]]>([
    ['a patch that is not called YAML', 'patches: [{path: p, target: {kind: Config}}]', { p: 'A' }, ['p']],
    ['one for something else', 'patches: [{path: p, target: {kind: Deployment}}]', { p: 'A' }, []],
    ['data', 'configMapGenerator: [{name: a, files: [ca=ca.crt]}]', { 'ca.crt': 'A' }, ['ca.crt']],
    ['data in YAML', 'configMapGenerator: [{name: a, files: [ca.yaml]}]', { 'ca.yaml': 'a: A' }, ['ca.yaml']],
    [
      'data of a Secret',
      'secretGenerator: [{name: a, namespace: openshift-image-registry, envs: [a.env]}]',
      { 'a.env': 'A' },
      ['a.env'],
    ],
    ['data of others', 'configMapGenerator: [{name: a, namespace: web, files: [a.txt]}]', { 'a.txt': 'A' }, []],
    [
      'data of others, of which values are copied',
      `configMapGenerator: [{name: a, namespace: web, files: [a.txt]}]\nreplacements:${REPLACEMENT}`,
      { 'a.txt': 'A' },
      ['a.txt'],
    ],
    ['values of a chart', 'helmCharts: [{name: a, valuesFile: v.yaml}]', { 'v.yaml': 'a: A' }, ['v.yaml']],
    ['a generator', 'generators: [g.yaml]', { 'g.yaml': 'kind: ksops\nfiles: [A]' }, ['g.yaml']],
    ['what a generator reads', 'generators: [g.yaml]', { 'g.yaml': 'files: [s.env]', 's.env': 'A' }, ['s.env']],
    [
      'a transformer in a folder',
      'transformers: [t/]',
      { 't/kustomization.yaml': '', 't/a.yaml': 'a: A' },
      ['t/a.yaml'],
    ],
    ['how kinds are laid out', 'configurations: [c.yaml]', { 'c.yaml': 'a: A' }, ['c.yaml']],
    ['a resource that is not called YAML', 'components: []\nbases: [r]', { r: 'A' }, ['r']],
  ])('%s', (_, fields, files, expected) => {
    const changed = Object.keys(files).at(-1) ?? '';
    expect(unknownOf(having(fields, files), changed, 'A', 'Z')).toEqual(expected);
  });

  test.each<[string, string]>([
    ['in the kustomization', `replacements:${REPLACEMENT}`],
    ['in a file', 'replacements: [{path: replacements.yaml}]'],
    [
      'as a var',
      'vars: [{name: BUCKET, objref: {apiVersion: v1, kind: ConfigMap, name: params}, fieldref: {fieldpath: data.bucket}}]',
    ],
  ])('a value that is copied into the Config, %s', (_, fields) => {
    const files = having(fields, { 'params.yaml': PARAMS, 'replacements.yaml': REPLACEMENT });
    const taking = { ...files, 'kustomization.yaml': `resources: [config.yaml, params.yaml]\n${fields}\n` };
    expect(unknownOf(taking, 'params.yaml', 'B', 'Z')).toEqual(['params.yaml']);
    expect(unknownOf(taking, 'params.yaml', 'A', 'Z')).toEqual([]);
    expect(unknownOf(files, 'params.yaml', 'B', 'Z')).toEqual([]);
  });

  test('a value that is copied into something else', () => {
    const fields = `replacements:${REPLACEMENT.replace('kind: Config}', 'kind: Deployment}')}`;
    const files = { 'config.yaml': CONFIG, 'params.yaml': PARAMS };
    const taking = { ...files, 'kustomization.yaml': `resources: [config.yaml, params.yaml]\n${fields}\n` };
    expect(unknownOf(taking, 'params.yaml', 'B', 'Z')).toEqual([]);
  });

  test('a build beside a Config that it does not take', () => {
    const files = {
      'config.yaml': CONFIG,
      'kustomization.yaml': 'resources: [a.yaml]\nhelmCharts: [{name: a, valuesFile: v.yaml}]\n',
      ...{ 'a.yaml': PARAMS, 'v.yaml': 'a: A' },
    };
    expect(unknownOf(files, 'v.yaml', 'A', 'Z')).toEqual([]);
  });

  test('a kustomization is a file alone, and no object', () => {
    const files = {
      'imageregistry.operator.openshift.io/config.yaml': CONFIG,
      'kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [imageregistry.operator.openshift.io/config.yaml]\nnamePrefix: A\n',
    };
    expect(unknownOf(files, 'kustomization.yaml', 'A', 'Z')).toEqual(['kustomization.yaml']);
  });

  test('an overlay of an overlay, and a component', () => {
    const files = {
      'base/config.yaml': CONFIG,
      'base/kustomization.yaml': 'resources: [config.yaml]\n',
      'middle/kustomization.yaml': 'resources: [../base]\n',
      'top/kustomization.yaml': 'resources: [../middle]\ncomponents: [../small]\nnamePrefix: a-\n',
      'small/kustomization.yaml': 'kind: Component\nnameSuffix: -A\n',
      'other/kustomization.yaml': 'kind: Component\nnameSuffix: -A\n',
    };
    expect(unknownOf(files, 'top/kustomization.yaml', 'a-', 'b-')).toEqual(['top/kustomization.yaml']);
    expect(unknownOf(files, 'small/kustomization.yaml', 'A', 'Z')).toEqual(['small/kustomization.yaml']);
    expect(unknownOf(files, 'other/kustomization.yaml', 'A', 'Z')).toEqual([]);
  });
});

describe('values for a chart that is not in the input', () => {
  const application = (name: string, file: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: openshift-gitops}
spec: {project: d, sources: [{repoURL: 'https://charts/registry', chart: ${name}, helm: {valueFiles: [${file}]}}]}
`;
  const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: image-registry, namespace: flux-system}
spec: {chart: {spec: {chart: settings, valuesFiles: [./values/prod.yaml]}}}
`;

  test.each<[string, string, string, string[]]>([
    ['that an Application names', application('image-registry', '$v/values/prod.yaml'), 'a: A', ['values/prod.yaml']],
    ['below the chart', application('image-registry', '../../values/prod.yaml'), 'a: A', ['values/prod.yaml']],
    [
      'of one cluster of many',
      application('image-registry', '"$v/values/{{name}}.yaml"'),
      'a: A',
      ['values/prod.yaml'],
    ],
    ['of another file', application('image-registry', '$v/values/test.yaml'), 'a: A', []],
    ['that an Application of something else names', application('web', '$v/values/prod.yaml'), 'a: A', []],
    ['that a HelmRelease names', release, 'a: A', ['values/prod.yaml']],
    ['that look like a Config', '', 'imageRegistry: {storage: {s3: {bucket: A}}}', ['values/prod.yaml']],
    ['that have a managementState', '', 'operators: {registry: {managementState: A}}', ['values/prod.yaml']],
    ['that hold the registry as text', '', 'a: {b: "imageregistry.operator.openshift.io/v1 A"}', ['values/prod.yaml']],
    ['of other registries', '', 'registry: {replicas: A}\nimageRegistry: quay.io\n', []],
    ['of images', '', 'imageRegistry: {host: A}\n', []],
  ])('%s', (_, app, values, expected) => {
    const files = { 'registry/config.yaml': CONFIG, 'apps/app.yaml': app || PARAMS, 'values/prod.yaml': values };
    expect(unknownOf(files, 'values/prod.yaml', 'A', 'Z')).toEqual(expected);
  });

  const API = 'imageregistry.operator.openshift.io/v1';
  test.each<[string, string, string, string[]]>([
    ['settings', 'imageRegistry: {replicas: 1, host: A}\nb: c', 'A', ['values/prod.yaml']],
    ['a field beside settings', 'imageRegistry: {replicas: 1}\nb: A', 'A', []],
    [
      'a field beside settings that are a template',
      "imageRegistry: {replicas: '{{ b }}'}\nb: A",
      'A',
      ['values/prod.yaml'],
    ],
    ['a list of namespaces', 'namespaces: [openshift-image-registry, A]', 'A', []],
    ['a page in a menu', 'nav: [{Registry: docs/openshift-image-registry}, A]', 'A', []],
    ['a job that reads', 'job: {script: [oc get route -n openshift-image-registry], image: A}', 'A', []],
    ['a job that writes', 'job: {script: [oc delete pvc A -n openshift-image-registry]}', 'A', ['values/prod.yaml']],
    ['a task', `[{name: a, k8s: {state: A, path: {kind: Config, in: [${API}]}}}]`, 'A', ['values/prod.yaml']],
    ['another task', `[{tasks: [{name: a, k8s: {path: ${API}}}, {name: A}]}]`, 'A', []],
    ['an object of a task', `[{k8s: {state: A, definitions: [{apiVersion: ${API}}]}}]`, 'A', ['values/prod.yaml']],
  ])('an edit of %s', (_, values, from, expected) => {
    expect(
      unknownOf({ 'registry/config.yaml': CONFIG, 'values/prod.yaml': values }, 'values/prod.yaml', from, 'Z'),
    ).toEqual(expected);
  });
});
