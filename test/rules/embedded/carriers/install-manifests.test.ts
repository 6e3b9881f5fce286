import { embeddedObjects } from '../../../../src/rules/embedded/embedded-objects';
import { documents } from '../../../../src/rules/examples/example-yaml';
import { parseManifests } from '../../judging';
import { findingsAt, notJudgedIn } from '../verdicts';

const namer = (kind: string, spec: string, namespace = 'a'): string => `apiVersion: ${kind.split(' ')[0]}/v1
kind: ${kind.split(' ')[1]}
metadata: {name: a, namespace: ${namespace}}
spec: ${spec}
`;
const DEPLOYMENT = namer(
  'hive.openshift.io ClusterDeployment',
  '{provisioning: {manifestsConfigMapRef: {name: extra}}}',
);
const map = (text: string, field = 'data', kind = 'ConfigMap'): string => `apiVersion: v1
kind: ${kind}
metadata: {name: extra, namespace: a}
${field}:
  registry.yaml: |
    # as the installer applies it
    ${text.trimEnd().replaceAll('\n', '\n    ')}
`;
const PART = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Removed
`;
const TEXT = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: {{ .kind }}\n';

describe.each([
  ['hive.openshift.io ClusterDeployment', '{provisioning: {manifestsConfigMapRef: {name: extra}}}', 'created'],
  ['extensions.hive.openshift.io AgentClusterInstall', '{manifestsConfigMapRef: {name: extra}}', 'created'],
  [
    'extensions.hive.openshift.io AgentClusterInstall',
    '{manifestsConfigMapRefs: [{name: b}, {name: extra}]}',
    'created',
  ],
  ['extensions.hive.openshift.io ImageClusterInstall', '{extraManifestsRefs: [{name: extra}]}', 'merged'],
  ['siteconfig.open-cluster-management.io ClusterInstance', '{extraManifestsRefs: [{name: extra}]}', 'created'],
  [
    'siteconfig.open-cluster-management.io ClusterInstance',
    '{extraManifestsRefs: [{name: extra}], templateRefs: [{name: ibi-cluster-templates-v1}]}',
    'merged',
  ],
])('the manifests in a ConfigMap that a %s with %s names', (kind, spec, applied) => {
  test(`are ${applied}`, () => {
    const [outer, ...around] = parseManifests(documents(map(PART), namer(kind, spec)));
    expect(embeddedObjects(outer!, around)).toEqual([
      expect.objectContaining({
        ...{ applied, partial: applied === 'merged', path: ['data', 'registry.yaml'] },
        destination: `${kind.split(' ')[1]}/a/a`,
      }),
    ]);
  });
});

test('they are judged as whole objects, line by line', () => {
  expect(findingsAt(documents(DEPLOYMENT, map(PART)))).toEqual(['15:5 IR101 Config/cluster spec.replicas']);
  expect(findingsAt(documents(DEPLOYMENT, map(`${PART}---\n${PART.replace('Removed', 'Gone')}`)))).toEqual(
    expect.arrayContaining(['22:7 IR101 Config/cluster spec.managementState']),
  );
});

test('so are those in the Secret that a ClusterDeployment names', () => {
  const deployment = DEPLOYMENT.replace('manifestsConfigMapRef', 'manifestsSecretRef');
  expect(findingsAt(documents(deployment, map(PART, 'stringData', 'Secret')))).toContain(
    '15:5 IR101 Config/cluster spec.replicas',
  );
});

describe.each([
  ['Secret', 'data', DEPLOYMENT.replace('manifestsConfigMapRef', 'manifestsSecretRef')],
  ['ConfigMap', 'binaryData', DEPLOYMENT],
])('the values of a %s in %s', (kind, field, deployment) => {
  const encoded = (text: string): string => `apiVersion: v1
kind: ${kind}
metadata: {name: extra, namespace: a}
${field}:
  other.yaml: "/w=="
  registry.yaml: ${Buffer.from(text).toString('base64')}
`;

  test('are base64, and judged where the whole value stands', () => {
    const findings = findingsAt(documents(deployment, encoded(PART.replace('Removed', 'Gone'))));
    expect(findings).toContain('11:3 IR101 Config/cluster spec.managementState');
    expect(notJudgedIn(encoded(PART))).toEqual([
      `6 a manifest of Config/cluster in a ${kind} that nothing in the input names`,
    ]);
  });

  test('are a mistake where they cannot be read', () => {
    expect(findingsAt(documents(deployment, encoded(PART.replace('cluster}', 'cluster'))))).toEqual([
      `11:3 IR125 ${kind}/a/extra ${field}["registry.yaml"]`,
    ]);
  });
});

test('a text that is named and cannot be read is listed, whatever it is', () => {
  const text = map('kind: [broken');
  expect(notJudgedIn(documents(DEPLOYMENT, text))).toEqual([
    '10 a manifest that cannot be parsed; check what the installation renders from it',
  ]);
  expect(notJudgedIn(text)).toEqual([]);
});

test.each([
  [
    'another namespace',
    namer('hive.openshift.io ClusterDeployment', '{provisioning: {manifestsConfigMapRef: {name: extra}}}', 'b'),
  ],
  ['another map', DEPLOYMENT.replace('extra', 'other')],
  ['a Secret', DEPLOYMENT.replace('ConfigMapRef', 'SecretRef')],
  [
    'the old field, which the new one overrules',
    namer(
      'extensions.hive.openshift.io AgentClusterInstall',
      '{manifestsConfigMapRef: {name: extra}, manifestsConfigMapRefs: []}',
    ),
  ],
  ['another kind', DEPLOYMENT.replace('ClusterDeployment', 'ClusterPool')],
])('where the input names %s, nobody knows what becomes of them', (_, text) => {
  expect(findingsAt(documents(text, map(PART)))).toEqual([]);
  expect(notJudgedIn(documents(map(PART), text))).toEqual([
    '7 a manifest of Config/cluster in a ConfigMap that nothing in the input names',
  ]);
});

test.each([
  ['a script', 'oc patch config.imageregistry.operator.openshift.io cluster --type merge'],
  ['an object of something else', 'apiVersion: v1\nkind: Service\nmetadata: {namespace: openshift-image-registry}'],
  ['a template', TEXT],
  ['no YAML', '{ openshift-image-registry'],
])('of a map that nothing names %s is no manifest', (_, text) => {
  expect(findingsAt(map(text))).toEqual([]);
  expect(notJudgedIn(map(text))).toEqual([]);
});

test('a text that is named and cannot be read is a mistake, and a template is not judged', () => {
  expect(findingsAt(documents(DEPLOYMENT, map(PART.replace('{name: cluster}', '{name: cluster'))))).toEqual([
    '10:3 IR125 ConfigMap/a/extra data["registry.yaml"]',
  ]);
  expect(findingsAt(documents(DEPLOYMENT, map(TEXT)))).toEqual([]);
  expect(notJudgedIn(documents(DEPLOYMENT, map(TEXT)))).toEqual([
    '13 a template that is not rendered yet; check the rendered output',
  ]);
});

test.each([
  ['namespace', map(PART).replace('namespace: a', 'namespace: 1152921504606847000')],
  ['name', map(PART).replace('name: extra', 'name: 1152921504606847000')],
])('a %s that is too large for a number is that of another object', (_, text) => {
  expect(findingsAt(documents(DEPLOYMENT, text))).toEqual([]);
  expect(notJudgedIn(text)).toHaveLength(1);
});
