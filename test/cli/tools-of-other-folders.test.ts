import { checkFiles } from './checking';
import { diff, effectLines, type Effect, type Files } from './diffing';

const config = (rest = ''): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster${rest}}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const GUARDED = config(', annotations: {argocd.argoproj.io/sync-options: "Prune=false,Delete=false"}');

const application = (spec: string, metadata = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops${metadata}}
spec: {project: default, destination: {server: https://kubernetes.default.svc}, ${spec}}
`;
const at = (path: string): string => `source: {repoURL: https://git.example.com/x.git, path: ${path}}`;
const pruning = (prune: boolean): string => `, syncPolicy: {automated: {prune: ${prune}}}`;
const FINALIZER = ', finalizers: [resources-finalizer.argocd.argoproj.io]';

const kustomization = (prune: boolean, path = './registry'): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: registry, namespace: flux-system}
spec: {interval: 1h, prune: ${prune}, path: ${path}, sourceRef: {kind: GitRepository, name: x}}
`;

const beside = (tool: string, folder = 'registry', object = config()): Files => ({
  'apps/app.yaml': tool,
  [`${folder}/config.yaml`]: object,
});

interface Told {
  readonly effects: readonly Effect[];
  readonly unknown: readonly unknown[];
}

function told(old: Files, now: Files): Told {
  const report = JSON.parse(diff(old, now, '--output', 'json').out) as Partial<Told> & { clusters?: Told[] };
  const all = report.clusters ?? [report as Told];
  return { effects: all.flatMap(({ effects }) => effects), unknown: all.flatMap(({ unknown }) => unknown) };
}

const unknown = (old: Files, now: Files): readonly unknown[] => told(old, now).unknown;
const lines = (old: Files, now: Files): string[] => effectLines(told(old, now).effects);

describe('diff joins a tool with the folder that it brings', () => {
  const PRUNES =
    'from now on, an object that is no longer in Git is deleted: the Config with the registry, a claim with its images';

  test.each([
    ['an Application', application(at('registry/') + pruning(false)), application(at('registry/') + pruning(true))],
    ['a Kustomization', kustomization(false), kustomization(true)],
  ])('%s', (_, old, now) => {
    expect(lines(beside(old), beside(now))).toContainEqual(
      expect.stringMatching(new RegExp(`^disruption .*/registry: ${PRUNES}$`)),
    );
    expect(diff(beside(old), beside(old)).out).toContain('NO CHANGE');
  });

  test('an ApplicationSet that lists folders', () => {
    const set = (prune: boolean): string => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registries, namespace: openshift-gitops}
spec:
  generators: [{git: {repoURL: https://git.example.com/x.git, directories: [{path: "clusters/*"}]}}]
  template:
    metadata: {name: "{{.path.basename}}"}
    spec: {${at('"{{.path.path}}"')}${pruning(prune)}}
`;
    const sides = [set(false), set(true)].map((each) => beside(each, 'clusters/c1')) as [Files, Files];
    expect(lines(...sides).join()).toContain(PRUNES);
  });

  test('what a kustomization in its folder is made of', () => {
    const files = (prune: boolean): Files => ({
      ...beside(application(at('overlays/prod') + pruning(prune)), 'base'),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
    });
    expect(lines(files(false), files(true)).join()).toContain(PRUNES);
  });

  test('an Application that goes with what it brought is a loss', () => {
    const now = { 'registry/config.yaml': config() };
    const old = beside(application(at('registry'), FINALIZER));
    expect(lines(old, now)).toEqual([
      expect.stringMatching(
        /^loss Application\/openshift-gitops\/registry: the Application is deleted, and with it the objects that it deployed/,
      ),
    ]);
    expect(lines(beside(application(at('registry'))), now)).toEqual([]);
  });

  test('an object that it prunes while the folder goes is a loss still', () => {
    const tool = application(at('registry') + pruning(true));
    const all = lines(beside(tool), { 'apps/app.yaml': tool });
    expect(all.join('\n')).toMatch(/loss|disruption/);
    expect(all.join('\n')).not.toContain('Application');
  });
});

describe('another folder', () => {
  const [old, now] = [application(at('registry')), application(at('elsewhere'))];

  test('is unknown where the input does not have it, and no loss', () => {
    const tool = (text: string): Files => beside(text.replace('}\nspec', `${FINALIZER}}\nspec`));
    expect(lines(tool(old), tool(now))).toEqual([]);
    expect(unknown(tool(old), tool(now))).toEqual([
      expect.objectContaining({ object: 'Application/openshift-gitops/registry', field: 'spec.source.path' }),
    ]);
    expect(diff(tool(old), tool(now), '--fail-on', 'loss').exitCode).toBe(1);
  });

  test('that is not in the input leaves an edit of the tool unknown', () => {
    const tools = [application(at('elsewhere') + pruning(false)), application(at('elsewhere') + pruning(true))];
    const [before, after] = tools.map((text) => beside(text)) as [Files, Files];
    expect(unknown(before, after)).toEqual([
      expect.objectContaining({ field: 'spec.syncPolicy.automated.prune', why: 'what it deploys is not in the input' }),
    ]);
    const gone = { 'registry/config.yaml': config() };
    const cascading = beside(application(at('elsewhere'), FINALIZER));
    expect(unknown(cascading, gone)).toEqual([
      expect.objectContaining({
        why: 'its manifest is not in NEW, and with it the objects that it deployed are deleted, which are not in the input',
      }),
    ]);
  });

  test('is the same one if it was renamed', () => {
    const tool = (path: string): string => application(at(path) + pruning(true), FINALIZER);
    const [before, after] = [beside(tool('registry')), beside(tool('platform/registry'), 'platform/registry')];
    expect(lines(before, after)).toEqual([]);
    const [, edited] = [
      before,
      beside(tool('platform/registry'), 'platform/registry', config().replace('layers', 'x')),
    ];
    expect(lines(before, edited).join('\n')).toMatch(/^loss Storage/);
  });

  test('that has nothing of the registry concerns nobody', () => {
    const other = { 'other/app.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\n' };
    const side = (prune: boolean): Files => ({ ...beside(application(at('other') + pruning(prune))), ...other });
    expect(diff(side(false), side(true)).out).toContain('NO CHANGE');
  });
});

test('check asks for the guards of what an Application in another folder prunes', () => {
  const tool = application(at('registry') + pruning(true), FINALIZER);
  const found = checkFiles(beside(tool), ['.', '--release', '4.18']).out;
  expect(found).toMatch(/registry\/config\.yaml:\d+:\d+: error IR512/);
  expect(checkFiles(beside(tool, 'registry', GUARDED), ['.', '--release', '4.18']).out).not.toContain('IR512');
  expect(checkFiles(beside(application(at('other') + pruning(true))), ['.', '--release', '4.18']).out).not.toContain(
    'IR512',
  );
});

test('check judges a tool with each folder that it brings, and says once what is wrong with the tool', () => {
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registries, namespace: openshift-gitops}
spec:
  generators: [{git: {repoURL: https://git.example.com/x.git, directories: [{path: "clusters/*"}]}}]
  template:
    metadata: {name: "{{.path.basename}}"}
    spec:
      ${at('"{{.path.path}}"')}
      syncPolicy: {automated: {prune: true}, syncOptions: [Replace=true]}
`;
  const files = (east: string): Files => ({
    ...beside(set, 'clusters/west'),
    'clusters/east/config.yaml': east.replace('layers', 'east'),
  });
  const found = (east: string, mode: string): string[] =>
    [
      ...checkFiles(files(east), ['.', '--release', '4.18', '--cluster', mode]).out.matchAll(
        /^(\S+?):\d+:\d+: error (\w+)/gm,
      ),
    ].map(([, file, id]) => `${file ?? ''} ${id ?? ''}`);
  const ofSet = 'apps/app.yaml IR507';
  const west = 'clusters/west/config.yaml IR512';
  expect(found(GUARDED, 'auto')).toEqual([ofSet, west]);
  expect(found(config(), 'auto')).toEqual([ofSet, 'clusters/east/config.yaml IR512', west]);
  expect(found(GUARDED, 'file')).toEqual([]);
});
