import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: b, region: r}}}
`;
const PATCH = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {storage: {$patch: replace, pvc: {claim: x}}}
`;
const policy = (complianceType: string, level = 'Normal') => `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry, namespace: policies}
spec:
  object-templates:
  - complianceType: ${complianceType}
    objectDefinition:
      apiVersion: imageregistry.operator.openshift.io/v1
      kind: Config
      metadata: {name: cluster}
      spec: {logLevel: ${level}}
`;

function unknown(old: Files, now: Files): string[] {
  const { unknown: all, clusters } = JSON.parse(diff(old, now, '--output', 'json').out) as {
    unknown?: { object: string; field?: string; why: string }[];
    clusters?: { path: string; unknown: { object: string; field?: string; why: string }[] }[];
  };
  return (all ?? (clusters ?? []).flatMap((each) => each.unknown)).map(({ object, field }) =>
    [object, field].join(' ').trim(),
  );
}

test('a file that is not judged and differs', () => {
  const base = { 'config.yaml': CONFIG };
  expect(unknown(base, { ...base, 'patch.yaml': PATCH })).toEqual(['patch.yaml']);
  expect(unknown({ ...base, 'patch.yaml': PATCH }, { ...base, 'patch.yaml': PATCH })).toEqual([]);
  expect(unknown({ ...base, 'patch.yaml': PATCH }, base)).toEqual(['patch.yaml']);
  expect(unknown({ ...base, 'patch.yaml': PATCH }, { ...base, 'patch.yaml': PATCH.replace('x', 'y') })).toEqual([
    'patch.yaml',
  ]);
});

test('a carrier that brings its objects in another way', () => {
  expect(unknown({ 'a.yaml': policy('musthave') }, { 'a.yaml': policy('mustonlyhave') })).toEqual([
    'ConfigurationPolicy/policies/registry spec.object-templates',
  ]);
  expect(unknown({ 'a.yaml': policy('musthave') }, { 'a.yaml': policy('musthave', 'Debug') })).toEqual([]);
});

describe('what decides about rendering and differs', () => {
  const tree = (kustomization: string): Files => ({
    'base/config.yaml': CONFIG,
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'overlay/kustomization.yaml': kustomization,
  });

  test('a kustomization that renders objects of the registry', () => {
    expect(unknown(tree('resources: [../base]\n'), tree('resources: [../base]\nnamePrefix: a-\n'))).toEqual([
      'overlay/kustomization.yaml',
    ]);
    expect(unknown(tree('resources: [../base]\n'), tree('resources: []\n'))).toEqual(['overlay/kustomization.yaml']);
    expect(unknown(tree('resources: [../base]\n'), tree('# a comment\nresources:\n- ../base\n'))).toEqual([]);
  });

  test('not one of others', () => {
    expect(unknown(tree('resources: [../web]\n'), tree('resources: [../web]\nnamePrefix: a-\n'))).toEqual([]);
  });

  test('the values of a chart', () => {
    const chart = (state: string): Files => ({
      'config.yaml': CONFIG,
      'chart/Chart.yaml': 'name: registry\nversion: 1.0.0\n',
      'chart/values.yaml': `state: ${state}\n`,
      'chart/templates/config.yaml': CONFIG.replace('Managed,', '{{ .Values.state }},'),
    });
    expect(unknown(chart('Managed'), chart('Removed'))).toEqual(['chart/values.yaml']);
    expect(unknown(chart('Managed'), chart('Managed'))).toEqual([]);
  });

  test.each([
    ['of the chart, whatever they are called', 'chart/prod.yaml', ['chart/prod.yaml']],
    ['of the chart, in a folder', 'chart/env/prod.yaml', ['chart/env/prod.yaml']],
    ['elsewhere, if they are called so', 'clusters/prod-values.yaml', ['clusters/prod-values.yaml']],
    ['elsewhere, if their folder is', 'values/prod.yml', ['values/prod.yml']],
    ['elsewhere and of something else', 'clusters/prod.yaml', []],
  ])('values %s', (_, file, expected) => {
    const tree = (state: string): Files => ({
      'config.yaml': CONFIG,
      'chart/Chart.yaml': 'name: registry\nversion: 1.0.0\n',
      'chart/templates/config.yaml': CONFIG.replace('Managed,', '{{ .Values.state }},'),
      [file]: `state: ${state}\n`,
    });
    expect(unknown(tree('Managed'), tree('Removed'))).toEqual(expected);
  });
});

test('is told in every format, and reaches --fail-on', () => {
  const [old, now] = [{ 'config.yaml': CONFIG }, { 'config.yaml': CONFIG, 'patch.yaml': PATCH }];
  const text = diff(old, now, '--fail-on', 'loss');
  expect(text.exitCode).toBe(1);
  expect(text.out).toMatch(/^UNKNOWN: 1 unknown \(OpenShift 5\.1\)\n\n {2}unknown {2}patch\.yaml: /);
  expect(diff(old, now).exitCode).toBe(0);
  expect(diff(old, now, '--output', 'markdown').out).toContain('| ⚪ **unknown** | `patch.yaml` |');
  expect(diff(old, old, '--fail-on', 'loss')).toMatchObject({
    exitCode: 0,
    out: 'NO CHANGE (OpenShift 5.1)\n',
  });
});
