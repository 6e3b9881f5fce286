import { CARRIERS } from '../../src/rules/embedded/carriers';
import { findingsAt, notJudgedIn } from '../rules/embedded/verdicts';

const GROUP = 'imageregistry.operator.openshift.io';
/** One line of YAML, which stands in the examples where an object, or a part of one, does. */
const WRONG = `{apiVersion: ${GROUP}/v1, kind: Config, metadata: {name: cluster}, spec: {replicas: -1}}`;
const JSON_PATCH = `'[{"op": "add", "path": "/spec/replicas", "value": -1}]'`;
const TARGET = `target: {group: ${GROUP}, kind: Config}`;

/** For each kind that carries objects the smallest example in which the Config has a mistake. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'work.open-cluster-management.io/ManifestWork': `spec: {workload: {manifests: [${WRONG}]}}`,
  'work.open-cluster-management.io/ManifestWorkReplicaSet': `spec: {manifestWorkTemplate: {workload: {manifests: [${WRONG}]}}}`,
  'policy.open-cluster-management.io/Policy': `spec: {policy-templates: [{objectDefinition: ${WRONG}}]}`,
  'policy.open-cluster-management.io/ConfigurationPolicy': `spec: {object-templates: [{objectDefinition: ${WRONG}}]}`,
  'policy.open-cluster-management.io/PolicyGenerator': `policies: [{manifests: [{path: a.yaml, patches: [${WRONG}]}]}]`,
  'ran.openshift.io/PolicyGenTemplate':
    'spec: {sourceFiles: [{fileName: image-registry/ImageRegistryConfig.yaml, spec: {replicas: -1}}]}',
  'hive.openshift.io/SyncSet': `spec: {resources: [${WRONG}]}`,
  'hive.openshift.io/SelectorSyncSet': `spec: {resources: [${WRONG}]}`,
  'hypershift.openshift.io/HostedCluster': `spec: {configuration: {items: [${WRONG}]}}`,
  '/ConfigMap': `data: {a.yaml: '${WRONG}'}
---
apiVersion: hive.openshift.io/v1
kind: ClusterDeployment
metadata: {name: a, namespace: b}
spec: {provisioning: {manifestsConfigMapRef: {name: a}}}`,
  '/Secret': `stringData: {a.yaml: '${WRONG}'}
---
apiVersion: hive.openshift.io/v1
kind: ClusterDeployment
metadata: {name: a, namespace: b}
spec: {provisioning: {manifestsSecretRef: {name: a}}}`,
  'argoproj.io/Application': `operation: {sync: {manifests: ['${WRONG}']}}`,
  'argoproj.io/ApplicationSet': `spec: {template: {spec: {source: {kustomize: {patches: [{patch: ${JSON_PATCH}, ${TARGET}}]}}}}}`,
  'kustomize.toolkit.fluxcd.io/Kustomization': `spec: {patches: [{patch: '${WRONG}'}]}`,
  'helm.toolkit.fluxcd.io/HelmRelease': `spec: {postRenderers: [{kustomize: {patches: [{patch: '${WRONG}'}]}}]}`,
  'template.openshift.io/Template': `objects: [${WRONG}]`,
  '/Template': `objects: [${WRONG}]`,
};

test('every carrier has its example', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(CARRIERS).sort());
});

const exampleOf = (key: string): string => {
  const [group = '', kind = ''] = key.split('/');
  return `apiVersion: ${group === '' ? 'v1' : `${group}/v1`}\nkind: ${kind}\nmetadata: {name: a, namespace: b}\n${EXAMPLES[key]!}\n`;
};

describe.each(Object.keys(EXAMPLES))('what a %s carries', (key) => {
  test('is judged in the line where it stands', () => {
    const wrong = findingsAt(exampleOf(key)).filter((finding) => finding.includes(' IR104 '));
    expect(wrong).toEqual([expect.stringMatching(/^4:\d+ IR104 Config\/cluster spec\.replicas$/)]);
  });

  test('is judged, so that nothing is left unsaid', () => {
    expect(notJudgedIn(exampleOf(key))).toEqual([]);
  });

  test('is none of our business where it is about something else', () => {
    const other = exampleOf(key)
      .replaceAll(GROUP, 'example.com')
      .replaceAll('image-registry/ImageRegistryConfig', 'other');
    expect(findingsAt(other)).toEqual([]);
    expect(notJudgedIn(other)).toEqual([]);
  });
});
