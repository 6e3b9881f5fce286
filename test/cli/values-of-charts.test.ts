import { checkFiles } from './checking';
import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: images, region: eu-west-1}}}
`;

const release = (values: string, version = '1.0.0'): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: settings, namespace: flux-system}
spec:
  chart: {spec: {chart: settings, version: ${version}, sourceRef: {kind: HelmRepository, name: charts}}}
  values: ${values}
`;

const application = (helm: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: settings, namespace: openshift-gitops}
spec:
  project: default
  source: {repoURL: https://charts.example.com, chart: settings, targetRevision: 1.0.0, helm: {${helm}}}
  destination: {server: https://kubernetes.default.svc, namespace: default}
`;

const sources = (source: string): string => application('').replace(/source: \{.*/, `sources: [${source}]`);

const settings = (bucket: string, web = 'a'): string =>
  `{imageRegistry: {storage: {s3: {bucket: ${bucket}}}}, web: {tag: ${web}}}`;
const RELEASE = 'HelmRelease/flux-system/settings spec.values';
const APPLICATION = 'Application/openshift-gitops/settings spec.source.helm';

/** What is unknown of an edit beside a Config of the cluster. */
function unknownOf(old: string, now: string, beside: Files = {}): string[] {
  const side = (text: string): Files => ({ 'config.yaml': CONFIG, ...beside, 'tool.yaml': text });
  const { out } = diff(side(old), side(now), '--output', 'json');
  const { unknown } = JSON.parse(out) as { unknown: { object: string; field?: string }[] };
  return unknown.map(({ object, field = '' }) => `${object} ${field}`.trim());
}

describe('values in a tool that have settings of the registry', () => {
  test.each([
    ['of Flux', release(settings('a')), release(settings('b')), RELEASE],
    ['that come', release('{web: {tag: a}}'), release(settings('b')), RELEASE],
    ['that go', release(settings('a')), release('{web: {tag: a}}'), RELEASE],
    ['in a list', release(`{clusters: [${settings('a')}]}`), release(`{clusters: [${settings('b')}]}`), RELEASE],
    ['of another version of the chart', release(settings('a')), release(settings('a'), '2.0.0'), RELEASE],
    [
      'filled in from others',
      release(settings('"{{ .web.tag }}"')),
      release(settings('"{{ .web.tag }}"', 'b')),
      RELEASE,
    ],
    [
      'of Argo CD, as data',
      application(`valuesObject: ${settings('a')}`),
      application(`valuesObject: ${settings('b')}`),
      `${APPLICATION}.valuesObject`,
    ],
    [
      'of Argo CD, as a text',
      application(`values: '${settings('a')}'`),
      application(`values: '${settings('b')}'`),
      `${APPLICATION}.values`,
    ],
    [
      'of Argo CD, one by one',
      application('parameters: [{name: imageRegistry.managementState, value: Managed}]'),
      application('parameters: [{name: imageRegistry.managementState, value: Removed}]'),
      `${APPLICATION}.parameters`,
    ],
    [
      'as an object',
      release(`{extraDeploy: [${JSON.stringify(CONFIG)}]}`),
      release(`{extraDeploy: [${JSON.stringify(CONFIG.replace('Managed', 'Removed'))}]}`),
      RELEASE,
    ],
    [
      'as an object in the namespace',
      release(
        '{extraDeploy: [{apiVersion: v1, kind: Secret, metadata: {name: a, namespace: openshift-image-registry}}]}',
      ),
      release(
        '{extraDeploy: [{apiVersion: v1, kind: Secret, metadata: {name: b, namespace: openshift-image-registry}}]}',
      ),
      RELEASE,
    ],
    [
      'beside an object of the registry',
      release(`{enabled: true, extraDeploy: [${JSON.stringify(CONFIG)}]}`),
      release(`{enabled: false, extraDeploy: [${JSON.stringify(CONFIG)}]}`),
      RELEASE,
    ],
    [
      'beside the name of a namespace',
      release('{namespace: openshift-image-registry, size: 1}'),
      release('{namespace: openshift-image-registry, size: 2}'),
      RELEASE,
    ],
    [
      'below a name of its own',
      release('{imageRegistry: {spec: {managementState: Managed}}}'),
      release('{imageRegistry: {spec: {managementState: Removed}}}'),
      RELEASE,
    ],
    [
      'that enable it',
      release('{imageRegistry: {enabled: true}}'),
      release('{imageRegistry: {enabled: false}}'),
      RELEASE,
    ],
    ['as true', release('{imageRegistry: true}'), release('{imageRegistry: false}'), RELEASE],
    ['in one name', release('{image_registry_replicas: 1}'), release('{image_registry_replicas: 2}'), RELEASE],
    [
      'in a list of it',
      release('{imageRegistry: [{replicas: 1}]}'),
      release('{imageRegistry: [{replicas: 2}]}'),
      RELEASE,
    ],
    [
      'of one of several sources',
      sources(
        `{repoURL: https://charts.example.com, chart: settings, targetRevision: 1.0.0, helm: {valuesObject: ${settings('a')}}}`,
      ),
      sources(
        `{repoURL: https://charts.example.com, chart: settings, targetRevision: 1.0.0, helm: {valuesObject: ${settings('b')}}}`,
      ),
      'Application/openshift-gitops/settings spec.sources[0].helm.valuesObject',
    ],
    [
      'as a text that is no YAML',
      application(`values: "imageRegistry: {managementState: Managed"`),
      application(`values: "imageRegistry: {managementState: Removed"`),
      `${APPLICATION}.values`,
    ],
  ])('%s', (_, old, now, expected) => {
    expect(unknownOf(old, now)).toEqual([expected]);
  });
});

describe('an edit changes nothing of the registry', () => {
  test.each([
    ['where it is of other values', release(settings('a')), release(settings('a', 'b'))],
    [
      'in one of several sources',
      sources(
        `{repoURL: https://charts.example.com, chart: settings, targetRevision: 1.0.0, helm: {valuesObject: ${settings('a')}}}`,
      ),
      sources(
        `{repoURL: https://charts.example.com, chart: settings, targetRevision: 1.0.0, helm: {valuesObject: ${settings('a', 'b')}}}`,
      ),
    ],
    [
      'in the text of values',
      application(`values: '${settings('a')}'`),
      application(`values: '${settings('a', 'b')}'`),
    ],
    [
      'of other parameters',
      application('parameters: [{name: imageRegistry.managementState, value: Managed}, {name: a, value: b}]'),
      application('parameters: [{name: imageRegistry.managementState, value: Managed}, {name: a, value: c}]'),
    ],
    [
      'where a chart only names where images are',
      release('{global: {imageRegistry: quay.io}, image: {registry: quay.io, tag: a}}'),
      release('{global: {imageRegistry: docker.io}, image: {registry: docker.io, tag: b}}'),
    ],
    [
      'where a registry of somebody else has replicas',
      release('{registry: {replicas: 1, storage: {size: 1Gi}}}'),
      release('{registry: {replicas: 2, storage: {size: 2Gi}}}'),
    ],
    [
      'where a parameter names where images are',
      application('parameters: [{name: global.imageRegistry, value: a}]'),
      application('parameters: [{name: global.imageRegistry, value: b}]'),
    ],
  ])('%s', (_, old, now) => {
    expect(unknownOf(old, now)).toEqual([]);
  });
});

test('other values count for a tool that deploys the folder of the registry', () => {
  const tool = (tag: string): string =>
    application(`valuesObject: ${settings('a', tag)}`).replace('chart: settings', 'path: charts/settings');
  expect(unknownOf(tool('a'), tool('b'))).toEqual([`${APPLICATION}.valuesObject.web.tag`]);
});

test('check lists them', () => {
  const notJudged = (text: string): unknown => {
    const { out } = checkFiles({ 'tool.yaml': text }, ['tool.yaml', '--output', 'json']);
    return (JSON.parse(out) as { notJudged: { line: number; why: string }[] }).notJudged.map(({ line }) => line);
  };
  expect(notJudged(release(settings('a')))).toEqual([6]);
  expect(notJudged(release('{image: {registry: quay.io}}'))).toEqual([]);
});
