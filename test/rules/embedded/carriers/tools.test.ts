import { embeddedObjects } from '../../../../src/rules/embedded/embedded-objects';
import { configYaml, documents } from '../../../../src/rules/examples/example-yaml';
import { application, applicationSet } from '../../delivery/applications';
import { parseManifests } from '../../judging';
import { findingsAt, notJudgedIn } from '../verdicts';

const API = 'imageregistry.operator.openshift.io';
const CONFIG = `apiVersion: ${API}/v1, kind: Config, metadata: {name: cluster}`;
const kustomization = (spec: string): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: registry, namespace: flux-system}
spec: {${spec}}
`;
const release = (spec: string): string =>
  kustomization(spec).replace('kustomize.toolkit', 'helm.toolkit').replace('Kustomization', 'HelmRelease');
const patches = (...entries: string[]): string => kustomization(`patches: [${entries.join(', ')}]`);
const source = (fields: string): string => application().replace('path: registry', `path: registry, ${fields}`);
const carriedBy = (yaml: string) => parseManifests(yaml).flatMap((manifest) => embeddedObjects(manifest));
const carriesNothing = (yaml: string) => {
  expect(carriedBy(yaml)).toEqual([]);
  expect(notJudgedIn(yaml)).toEqual([]);
};

describe('a patch of Kustomize', () => {
  const merge = (part: string) => `{patch: '{${CONFIG}, ${part}}'}`;

  test('is a part of the object that it names', () => {
    expect(carriedBy(patches(merge('spec: {storage: {emptyDir: null, s3: {}}, $patch: merge}')))).toEqual([
      expect.objectContaining({
        manifest: expect.objectContaining({ kind: 'Config', spec: { storage: { s3: {} } } }),
        path: ['spec', 'patches', 0, 'patch'],
        ...{ partial: true, applied: 'merged', destination: 'Kustomization/flux-system/registry' },
      }),
    ]);
  });

  test('may be JSON, or data, with a target', () => {
    const target = `target: {group: ${API}, kind: Config, name: cluster}`;
    const json = '{"op": "replace", "path": "/spec/replicas", "value": -1}, {"op": "remove", "path": "/spec/proxy"}';
    const text = patches(`{patch: '[${json}]', ${target}}`);
    expect(findingsAt(text)).toEqual(['4:72 IR104 Config/cluster spec.replicas']);
    expect(notJudgedIn(text)).toEqual(['4 what remove /spec/proxy leaves depends on the object that is patched']);
    const data = kustomization(`patchesJson6902: [{patch: [${json}], ${target}}]`);
    expect(findingsAt(data)).toEqual(['4:27 IR104 Config/cluster spec.replicas']);
    expect(notJudgedIn(data)).toEqual(['4 what remove /spec/proxy leaves depends on the object that is patched']);
    expect(findingsAt(kustomization(`patchesStrategicMerge: [{${CONFIG}, spec: {replicas: -1}}]`))).toHaveLength(1);
  });

  test('is of what its target selects, whatever it is called itself', () => {
    const patch = CONFIG.replace('name: cluster', 'name: not-used');
    expect(
      findingsAt(patches(`{patch: '{${patch}, spec: {bogus: 1}}', target: {group: ${API}, kind: Config}}`)),
    ).toEqual([expect.stringMatching(/ IR101 Config\/cluster spec.bogus$/)]);
  });

  test('of a kind of Kubernetes needs no group, and is of a namespace', () => {
    const target = (namespace: string) =>
      patches(
        `{patch: '[{"op": "add", "path": "/data/a~1b", "value": "c"}]', target: {kind: ConfigMap, name: a, namespace: ${namespace}}}`,
      );
    expect(findingsAt(target('openshift-config'))).toEqual(['4:64 IR101 ConfigMap/openshift-config/a data["a/b"]']);
    carriesNothing(target('other'));
  });

  test('has variables of Flux, whose values are not known', () => {
    expect(findingsAt(patches(merge('spec: {logLevel: "${LEVEL}", replicas: -1}')))).toHaveLength(1);
  });

  test('that takes the object away leaves nothing to judge', () => {
    expect(carriedBy(patches(merge('$patch: delete')))).toEqual([]);
  });

  test.each([
    ['of which the target tells no kind', `{patch: '[]', target: {namespace: openshift-image-registry}}`],
    ['of which the target tells the name alone', `{patch: '[]', target: {name: cluster}}`],
    ['of which the target tells no group', `{patch: '[]', target: {kind: Config}}`],
  ])('%s is not judged', (_, entry) => {
    expect(notJudgedIn(patches(entry))).toEqual(['4 a patch of objects that a tool selects; check its output']);
  });

  test.each([
    ['no kind, and nothing of the registry', `{patch: '[]', target: {name: a}}`],
    ['another group', `{patch: '[]', target: {group: example.com, kind: Config}}`],
    ['another kind', `{patch: 'kind: Service', target: {kind: Service}}`],
    ['no text', '{patch: 1}'],
    ['broken text', `{patch: '{'}`],
  ])('with %s is none of our business', (_, entry) => {
    carriesNothing(patches(entry));
  });

  test('that cannot be read is a mistake where it is about the registry', () => {
    expect(findingsAt(patches(`{patch: '{', target: {group: ${API}}}`))).toEqual([
      '4:19 IR125 Kustomization/flux-system/registry spec.patches[0].patch',
    ]);
  });

  test('is one of Argo CD, too', () => {
    const one = `kustomize: {patches: [{patch: '{${CONFIG}, spec: {replicas: -1}}'}]}`;
    expect(findingsAt(source(one))).toEqual([expect.stringMatching(/^5:\d+ IR104 Config\/cluster spec.replicas$/)]);
    const several = application().replace(/source: (.*)/, `sources: [$1, {repoURL: a, ${one}}]`);
    expect(findingsAt(several)).toHaveLength(1);
  });
});

describe('values of a chart', () => {
  const NAMING = '{namespace: openshift-image-registry}';

  test.each([
    ['values', source(`helm: {values: "a: openshift-image-registry"}`)],
    ['valuesObject', source(`helm: {valuesObject: {a: ${NAMING}}}`)],
    ['parameters', source('helm: {parameters: [{name: a, value: openshift-image-registry}]}')],
    [
      'any value for a chart that is called after the registry',
      source('helm: {valueFiles: [prod.yaml]}').replace('path: registry', 'path: charts/image-registry'),
    ],
    [
      'any value of what is installed into its namespace',
      release('targetNamespace: openshift-image-registry, valuesFrom: [{kind: ConfigMap, name: a}]'),
    ],
    ['values of a HelmRelease', release(`values: {a: ${NAMING}}`)],
  ])('are not judged where they name the registry: %s', (_, yaml) => {
    expect(notJudgedIn(yaml)).toEqual([
      expect.stringMatching(/ values of a chart; check the output of helm template$/),
    ]);
    expect(notJudgedIn(yaml.replace(/(?:openshift-)?image-registry/, 'monitoring'))).toEqual([]);
  });
});

describe('the patch of the template of an ApplicationSet', () => {
  const set = (text: string) => applicationSet().replace('spec:\n', `spec:\n  templatePatch: ${text}\n`);
  const CONFIGURED = configYaml('replicas: 1');

  test.each([
    ['names the registry', set(`'{"a": "openshift-image-registry"}'`)],
    ['is a template of how a Config is synced', documents(set(`'{{ .a }}: {syncPolicy: {}}'`), CONFIGURED)],
  ])('is not judged where it %s', (_, yaml) => {
    expect(notJudgedIn(yaml)).toEqual(['5 a template of Applications; check the Applications that it creates']);
  });

  test('is listed where it cannot be read', () => {
    const yaml = set(`'spec: [broken'`);
    expect(notJudgedIn(documents(yaml, CONFIGURED))).toEqual([
      '5 a patch of Applications that cannot be parsed; fix it: no Application is created from it',
    ]);
    expect(notJudgedIn(yaml)).toEqual([]);
  });

  test.each([
    ['is no template: its rules read it', documents(set(`'{"spec": {"syncPolicy": {}}}'`), CONFIGURED)],
    ['is a template of something else', documents(set(`'{{ .a }}: {}'`), CONFIGURED)],
    ['has no Config beside it', set(`'{{ .a }}: {syncPolicy: {}}'`)],
    ['is no text', documents(set('{}'), CONFIGURED)],
  ])('is not listed where it %s', (_, yaml) => {
    expect(notJudgedIn(yaml)).toEqual([]);
  });
});

test('an Application in a work is read by the rules on Applications', () => {
  const inner = application('{syncOptions: [Replace=true]}').trimEnd().replaceAll('\n', '\n      ');
  const work = `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: a, namespace: b}
spec:
  deleteOption: {propagationPolicy: Orphan}
  workload:
    manifests:
    - ${inner}
    - {${CONFIG}, spec: {managementState: Removed, replicas: 1}}
`;
  expect(findingsAt(work).filter((each) => each.includes('IR507'))).toEqual([
    '13:36 IR507 Application/openshift-gitops/registry spec.syncPolicy.syncOptions[0]',
  ]);
});

test.each(['template.openshift.io/v1', 'v1'])(
  'the parameters of an OpenShift Template (%s) are not known',
  (version) => {
    const template = `apiVersion: ${version}
kind: Template
metadata: {name: a}
objects:
- {${CONFIG}, spec: {replicas: -1, logLevel: "\${LEVEL}"}}
`;
    expect(findingsAt(template)).toEqual([expect.stringMatching(/ IR104 Config\/cluster spec.replicas$/)]);
  },
);
