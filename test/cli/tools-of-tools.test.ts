import type { Files } from './diffing';
import { answers, application, CONFIG, fluxKustomization } from './gitops-tools';

const REGISTRY = { 'registry/config.yaml': CONFIG };
const CHILD = { ...REGISTRY, 'apps/child.yaml': application({}) };

describe('a tool that deploys a tool of the registry', () => {
  const root = application({ name: 'root', path: 'apps' });
  const side = (text: string, others: Files = CHILD): Files => ({ ...others, 'root/root.yaml': text });

  test('takes the registry with it', () => {
    expect(answers(side(root), CHILD)).toEqual([
      expect.stringMatching(
        /loss Application\/openshift-gitops\/root: it is deleted, and deletes the tools that it deploys, which delete/,
      ),
    ]);
    const flux = { ...REGISTRY, 'apps/child.yaml': fluxKustomization({}) };
    expect(answers(side(fluxKustomization({ name: 'root', path: 'apps' }), flux), flux).join()).toContain(
      'loss Kustomization/flux-system/root',
    );
  });

  test('and does not if the tool leaves its objects', () => {
    const child = { ...REGISTRY, 'apps/child.yaml': application({}).replace(/, finalizers: .*]/, '') };
    expect(answers(side(root, child), child)).toEqual([
      expect.stringMatching(/ change .*their objects stay in the cluster$/),
    ]);
    const kept = {
      ...REGISTRY,
      'apps/child.yaml': application({}).replace(
        'gitops,',
        'gitops, annotations: {argocd.argoproj.io/sync-options: Delete=false},',
      ),
    };
    expect(answers(side(root, kept), kept)).toEqual([expect.stringMatching(/ change /)]);
  });

  test('is unknown where it takes its tools from another revision', () => {
    expect(answers(side(root), side(application({ name: 'root', path: 'apps', revision: 'v2' })))).toEqual([
      ' unknown Application/openshift-gitops/root spec.source.targetRevision: what it deploys with this edit is not in the input',
    ]);
  });

  test('deletes what it no longer deploys', () => {
    const others = { ...CHILD, 'v2/x.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: x}\n' };
    const sides = [side(root, others), side(application({ name: 'root', path: 'v2' }), others)] as const;
    expect(answers(...sides)).toEqual([
      expect.stringMatching(/ loss .*it no longer deploys the tools of this cluster, and deletes them/),
    ]);
    expect(answers(side(root), side(application({ name: 'root', path: 'v2' }))).join()).toContain('unknown');
  });

  test('says what prune does to its tools, and nothing of a Config', () => {
    const [on, off] = [true, false].map((prune) =>
      application({ name: 'root', path: 'apps', rest: `syncPolicy: {automated: {prune: ${prune}}}` }),
    ) as [string, string];
    expect(answers(side(off), side(on))).toEqual([
      expect.stringContaining('a tool that is no longer in Git is deleted'),
    ]);
  });

  test('is followed through a kustomization', () => {
    const listing = (resources: string): Files => ({
      ...side(root),
      'apps/kustomization.yaml': `resources: [${resources}]\n`,
    });
    expect(answers(listing('child.yaml'), listing('')).join()).toContain('unknown apps/kustomization.yaml');
    expect(
      answers(listing('child.yaml'), {
        ...listing('child.yaml, x.yaml'),
        'apps/x.yaml': application({ name: 'x', namespace: 'x' }),
      }),
    ).toEqual([]);
  });
});

describe('an ApplicationSet', () => {
  const set = (generators: string, path = 'clusters/{{cluster}}/registry'): string => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registries, namespace: openshift-gitops}
spec:
  generators: [${generators}]
  template:
    metadata: {name: "{{cluster}}"}
    spec:
      source: {repoURL: https://git.example.com/x.git, path: "${path}", targetRevision: "{{revision}}"}
      destination: {name: "{{cluster}}", namespace: openshift-gitops}
`;
  const list = (...elements: readonly string[]): string => set(`{list: {elements: [${elements.join(', ')}]}}`);
  const CLUSTERS = {
    'clusters/c1/registry/config.yaml': CONFIG,
    'clusters/c2/registry/config.yaml': CONFIG.replace('layers', 'c2'),
  };
  const side = (text: string): Files => ({ ...CLUSTERS, 'apps/set.yaml': text });
  const [c1, c2] = ['{cluster: c1, revision: v1}', '{cluster: c2, revision: v1}'];

  test('deletes the cluster that a list leaves out, and nothing of the others', () => {
    expect(answers(side(list(c1, c2)), side(list(c1)))).toEqual([
      expect.stringMatching(
        /^clusters\/c2\/registry loss ApplicationSet\/.*: it no longer deploys this, and deletes it/,
      ),
    ]);
    // What the cluster has without it is not in the input.
    expect(answers(side(list(c1)), side(list(c1, c2)))).toEqual([
      expect.stringMatching(/^clusters\/c2\/registry unknown Config\/cluster : OLD has it, too, but only in NEW /),
    ]);
  });

  test('is unknown for the cluster whose element was edited', () => {
    expect(answers(side(list(c1, c2)), side(list(c1.replace('v1', 'v2'), c2))).join()).toContain(
      'unknown ApplicationSet',
    );
  });

  test('deletes the cluster that a Git generator leaves out', () => {
    const git = (rest = ''): string =>
      set(
        `{git: {repoURL: https://git.example.com/x.git, directories: [{path: "clusters/*/registry"}${rest}]}}`,
        '{{path}}',
      );
    expect(answers(side(git()), side(git(', {path: clusters/c2/registry, exclude: true}')))).toEqual([
      expect.stringMatching(/^clusters\/c2\/registry loss /),
    ]);
  });

  test('deletes every cluster with itself, also where only a generator knows its clusters', () => {
    for (const text of [list(c1, c2), set('{clusters: {}}')]) {
      expect(answers(side(text), CLUSTERS).map((line) => line.split(' ', 2).join(' '))).toEqual([
        'clusters/c1/registry loss',
        'clusters/c2/registry loss',
      ]);
    }
  });
});

test('a HelmRelease of the registry uninstalls its chart', () => {
  const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: image-registry, namespace: flux-system}
spec: {interval: 1h, chart: {spec: {chart: image-registry, sourceRef: {kind: HelmRepository, name: x}}}}
`;
  const side = (text: string): Files => ({ ...REGISTRY, 'registry/release.yaml': text });
  expect(answers(side(release), REGISTRY).join()).toContain('it is deleted, and uninstalls its chart');
  expect(answers(side(release.replace('1h,', '1h, suspend: true,')), REGISTRY).join()).not.toContain('uninstalls');
});

test.each([
  ['leaves out a tool of the registry', '[web.yaml]', /unknown apps\/kustomization\.yaml/],
  ['takes it', '[child.yaml, web.yaml]', /^$/],
])('a kustomization that comes beside it and %s', (_, resources, expected) => {
  const web = application({ name: 'web', path: 'web' });
  const old = { ...CHILD, 'apps/web.yaml': web, 'root/root.yaml': application({ name: 'root', path: 'apps' }) };
  const now = { ...old, 'apps/kustomization.yaml': `resources: ${resources}\n` };
  expect(answers(old, now).join()).toMatch(expected);
  expect(answers(now, old).join()).toMatch(expected);
});

test.each([
  ['an Application', application({ path: 'TODO' }), 'Application', '/spec/source/path'],
  ['a Kustomization of Flux', fluxKustomization({ path: './TODO' }), 'Kustomization', '/spec/path'],
])('%s gets its path by a patch', (_, text, kind, field) => {
  const side = (path: string, at = field): Files => ({
    ...{ ...REGISTRY, 'web/map.yaml': '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: web}}\n' },
    ...{ 'base/kustomization.yaml': 'resources: [tool.yaml]\n', 'base/tool.yaml': text },
    'over/kustomization.yaml': `resources: [../base]\npatches: [{target: {kind: ${kind}}, patch: '[{op: replace, path: ${at}, value: ${path}}]'}]\n`,
  });
  expect(answers(side('registry'), side('web')).join()).toMatch(/unknown over\/kustomization\.yaml/);
  expect(answers(side('web'), side('registry')).join()).toMatch(/unknown over\/kustomization\.yaml/);
  const other = '/metadata/annotations/a';
  expect(answers(side('a', other), side('b', other))).toEqual([]);
});
