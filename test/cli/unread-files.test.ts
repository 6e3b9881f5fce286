import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const application = (directory: string, path = 'dist', automated = 'null'): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops}
spec: {project: default, destination: {server: https://kubernetes.default.svc}, source: {repoURL: https://git.example.com/x.git, path: ${path}, directory: ${directory}}, syncPolicy: {automated: ${automated}}}
`;
const verdict = (old: Files, now: Files): string => diff(old, now).out.replace(/\s+/g, ' ');

/** The Config in a file of another name than before. */
const renamed = (
  directory: string,
  [from, to]: readonly [string, string],
  {
    path = 'dist',
    automated = 'null',
    more = {},
  }: { readonly path?: string; readonly automated?: string; readonly more?: Files } = {},
): string => {
  const tool = { 'apps/app.yaml': application(directory, path, automated), ...more };
  return verdict({ ...tool, [`dist/${from}`]: CONFIG }, { ...tool, [`dist/${to}`]: CONFIG });
};

describe('a file with another name leaves its Application', () => {
  test.each([
    ['that include no longer matches', '{include: a.yaml}', ['a.yaml', 'b.yaml']],
    ['that a glob no longer matches', "{include: '{a*,[!b-d]?.yaml}'}", ['ab.yaml', 'b.yaml']],
    ['that exclude matches now', "{exclude: 'b*'}", ['a.yaml', 'b.yaml']],
    ['in a path with other signs', "{include: 'a.yaml'}", ['a.yaml', 'b.yaml'], './dist/'],
  ] as const)('%s', (_, directory, names, path: string = 'dist') => {
    expect(renamed(directory, names, { path })).toMatch(
      /^UNKNOWN: 1 unknown .*Config\/cluster: NEW has it in b\.yaml, which Application\/openshift-gitops\/registry does not read/,
    );
  });

  test.each([
    ['that include still matches', "{include: '*.yaml'}", ['a.yaml', 'b.yaml']],
    ['that a list of names still matches', "{include: '{a,b}.yaml', exclude: 'c*'}", ['a.yaml', 'b.yaml']],
    ['that it did not read before either', '{include: x.yaml}', ['a.yaml', 'b.yaml']],
  ] as const)('but not one %s', (_, directory, names) => {
    expect(renamed(directory, names)).toMatch(/^NO CHANGE/);
  });

  test.each([
    ['{}', /^NO CHANGE/],
    ['{prune: false}', /^NO CHANGE/],
    ['{prune: true}', /^UNKNOWN/],
    ['{enabled: false}', /^UNKNOWN/],
  ] as const)('that syncs by itself with %s', (automated, expected) => {
    expect(renamed('{include: a.yaml}', ['a.yaml', 'b.yaml'], { automated })).toMatch(expected);
  });

  test('but not of a folder that is not its own, or that kustomize reads', () => {
    expect(renamed('{include: a.yaml}', ['a.yaml', 'b.yaml'], { path: 'other' })).not.toContain('does not read');
    const more = { 'dist/kustomization.yaml': 'resources: [a.yaml]\n' };
    expect(renamed('{include: a.yaml}', ['a.yaml', 'b.yaml'], { more })).not.toContain('does not read');
  });
});
