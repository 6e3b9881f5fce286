import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const kustomizationOf = (name: string, path: string): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec: {interval: 10m, path: ${path}, prune: true, sourceRef: {kind: GitRepository, name: fleet}}
`;
const FLUX = { 'clusters/prod/ks.yaml': kustomizationOf('registry', './dist'), 'dist/config.yaml': CONFIG };
const OF_CONFIG = '{target: {kind: Config}, path: patches/p.yaml}';
const PATCH = '[{op: replace, path: /spec/replicas, value: 3}]\n';

const verdict = (files: Files, old: string, now: string): string => {
  const [before, after] = [old, now].map((text) => ({ ...files, ...(text === '' ? {} : { '.sourceignore': text }) }));
  return diff(before ?? {}, after ?? {}).out.replace(/\s+/g, ' ');
};
const UNKNOWN = /^UNKNOWN: 1 unknown .*\.sourceignore: it decides/;

describe('a source of Flux that leaves out', () => {
  const beside = (kustomization: string, more: Files): Files => ({
    ...FLUX,
    'dist/kustomization.yaml': `resources: [config.yaml]\n${kustomization}\n`,
    ...more,
  });

  test.each<[string, Files, string[]]>([
    ['what deploys the registry', FLUX, ['/clusters/', 'ks.yaml', '/clusters/prod/ks.yaml']],
    [
      'what deploys this',
      { ...FLUX, 'top/all.yaml': kustomizationOf('all', './clusters/prod') },
      ['/top/', 'all.yaml', 'clusters'],
    ],
    [
      'a patch by operations',
      beside(`patches: [${OF_CONFIG}]`, { 'dist/patches/p.yaml': PATCH }),
      ['patches/', 'p.yaml'],
    ],
    [
      'a patch of a component',
      beside('components: [../comp]', {
        'comp/kustomization.yaml': `kind: Component\npatches: [${OF_CONFIG}]\n`,
        'comp/patches/p.yaml': PATCH,
      }),
      ['/comp/patches/p.yaml', '/comp/'],
    ],
    [
      'a transformer',
      beside('transformers: [t.yaml]', {
        'dist/t.yaml': '{apiVersion: builtin, kind: PrefixTransformer, metadata: {name: a}, prefix: a-}\n',
      }),
      ['t.yaml'],
    ],
    [
      'data of a ConfigMap',
      beside('configMapGenerator: [{name: ca, namespace: openshift-config, files: [ca.crt]}]', {
        'dist/ca.crt': 'a\n',
      }),
      ['*.crt'],
    ],
    [
      'another resource beside the objects',
      beside('', {
        'dist/kustomization.yaml': 'resources: [config.yaml, web.yaml]\n',
        'dist/web.yaml': '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: web}}\n',
      }),
      ['web.yaml'],
    ],
    [
      'values of a chart',
      {
        ...FLUX,
        'dist/chart/Chart.yaml': 'name: a\n',
        'dist/chart/values.yaml': 'replicas: 1\n',
        'dist/chart/templates/c.yaml': CONFIG.replace('replicas: 2', 'replicas: {{ .Values.replicas }}'),
      },
      ['values.yaml'],
    ],
  ])('%s: unknown', (_, files, patterns) => {
    for (const pattern of patterns) expect(verdict(files, '', `${pattern}\n`)).toMatch(UNKNOWN);
    expect(verdict(files, '', 'README*\n*.md\n/scripts/\nbase/web/\n*.crt.old\n')).toMatch(/^NO CHANGE/);
  });

  test('what deploys the registry, since it is no longer taken back: unknown', () => {
    expect(verdict(FLUX, '/*\n!/dist\n!/clusters\n', '/*\n!/dist\n')).toMatch(UNKNOWN);
  });
});

test('ordinary patterns of other files are no change', () => {
  const others = ['[Mm]akefile', '*.py[cod]', '[._]*.s[a-w][a-z]', '.DS_Store?', '\\#*\\#', 'README.???', '/[Dd]ocs/'];
  expect(verdict(FLUX, '', `${others.join('\n')}\n`)).toMatch(/^NO CHANGE/);
});

test.each([
  '[a-d]onfig.yaml',
  'confi?.yaml',
  '\\config.yaml',
  '[!x]onfig.yaml',
  '[^x]onfig.yaml',
  '[[:alpha:]]onfig.yaml',
])('the pattern %s is unknown', (pattern) => {
  expect(verdict(FLUX, '', `${pattern}\n`)).toMatch(UNKNOWN);
});
