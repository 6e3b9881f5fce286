import type { Files } from './diffing';
import { answers, application, CONFIG, fluxKustomization } from './gitops-tools';

const recursive = application({ name: 'all', path: 'components' }).replace(
  'main}',
  'main, directory: {recurse: true}}',
);
const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: all, namespace: openshift-gitops}
spec:
  generators: [{git: {repoURL: https://git.example.com/x.git, directories: [{path: components/*}]}}]
  template:
    metadata: {name: "{{path.basename}}"}
    spec: {source: {repoURL: https://git.example.com/x.git, path: "{{path}}"}, syncPolicy: {automated: {prune: true}}}
`;

describe('a folder that moves below one tool is no cluster that goes', () => {
  const side = (tool: string, folder: string, config = CONFIG): Files => ({
    'tool.yaml': tool,
    'components/web/x.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: web}\n',
    [`components/${folder}/config.yaml`]: config,
  });

  test.each([
    ['an Application', recursive, 'infra'],
    ['an Application, one folder deeper', recursive, 'registry/base'],
    ['a Kustomization', fluxKustomization({ name: 'all', path: 'components' }), 'infra'],
    ['an ApplicationSet', set, 'infra'],
  ])('%s', (_, tool, to) => {
    const moved = ` unknown components/registry : objects moved from here to components/${to}: nothing happens`;
    expect(answers(side(tool, 'registry'), side(tool, to))).toEqual([expect.stringContaining(moved)]);
  });

  test('what is edited with it is reported', () => {
    const edited = side(recursive, 'infra', CONFIG.replace('layers', 'other'));
    expect(answers(side(recursive, 'registry'), edited)).toContainEqual(
      expect.stringMatching(/^ loss Storage\/S3\/layers: the registry uses another storage/),
    );
  });

  test('and is one where the other cluster of an ApplicationSet was there before', () => {
    const other = {
      'components/c2/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: openshift-image-registry}\n',
    };
    expect(answers({ ...side(set, 'c1'), ...other }, { ...side(set, 'c2'), ...other })).toContainEqual(
      expect.stringMatching(/^components\/c1 loss Storage\/S3\/layers/),
    );
  });
});

describe('another spelling of the same path', () => {
  const side = (tool: string): Files => ({ 'infra/registry/config.yaml': CONFIG, 'apps/app.yaml': tool });
  const argo = (path: string): string => application({ path });
  const flux = (path: string): string => fluxKustomization({}).replace('./registry', path);

  test.each([
    ['Argo CD', argo('infra/registry'), argo('./infra/registry')],
    ['Argo CD, with a slash at the end', argo('./infra/registry'), argo('infra/registry/')],
    ['Flux', flux('./infra/registry'), flux('infra/registry')],
    ['Flux, from the root', flux('./infra/registry/'), flux('/infra/registry')],
  ])('is no change: %s', (_, old, now) => {
    expect(answers(side(old), side(now))).toEqual([]);
    expect(answers(side(now), side(old))).toEqual([]);
  });

  test('is one where Argo CD rejects the path, or takes another', () => {
    for (const path of ['/infra/registry', 'infra/registry/../other', 'Infra/registry'])
      expect(answers(side(argo('infra/registry')), side(argo(path))).join()).toContain('unknown');
  });
});

test('a tool that no longer deploys guarded objects says that they stay', () => {
  const list = (...names: readonly string[]): string =>
    set
      .replace(/\{git: .*\}\}/, `{list: {elements: [${names.map((name) => `{name: ${name}}`).join(', ')}]}}`)
      .replace('"{{path}}"', '"components/{{name}}"');
  const side = (tool: string, options: string): Files => ({
    'tool.yaml': tool,
    'components/registry/config.yaml': CONFIG.replace(
      'cluster}',
      `cluster, annotations: {argocd.argoproj.io/sync-options: "${options}"}}`,
    ),
  });
  const left = (options: string): string[] =>
    answers(side(list('registry', 'web'), options), side(list('web'), options));
  expect(left('Prune=false,Delete=false')).toEqual([
    ' change ApplicationSet/openshift-gitops/all: it no longer deploys this; the objects of the registry stay, because each of them has an annotation that protects it',
  ]);
  expect(left('Prune=false')).toEqual([expect.stringContaining(' loss ApplicationSet/openshift-gitops/all: ')]);
});

test('a file of kustomize makes no cluster of the folder that an object moves to', () => {
  const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
  const side = (file: string): Files => ({
    'o/kustomization.yaml': `${head}resources: [${file}]\n`,
    [`o/${file}`]: CONFIG,
  });
  for (const [old, now] of [
    ['registry/config.yaml', 'config.yaml'],
    ['config.yaml', 'registry/config.yaml'],
  ] as const) {
    const found = answers(side(old), side(now)).join('\n');
    expect(found).toContain('objects moved from here to');
    expect(found).not.toMatch(/loss|disruption/);
  }
});
