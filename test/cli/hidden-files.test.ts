import { diff, type Files } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: registry, namespace: openshift-gitops}
spec: {project: default, destination: {server: https://kubernetes.default.svc}, source: {repoURL: https://git.example.com/x.git, path: dist}}
`;
const KUSTOMIZATION = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: registry, namespace: flux-system}
spec: {interval: 10m, path: ./dist, prune: true, sourceRef: {kind: GitRepository, name: fleet}}
`;
const OTHER = '{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: web}}\n';
const verdict = (beside: Files, old: Files, now: Files): string =>
  diff({ ...beside, ...old }, { ...beside, ...now }).out.replace(/\s+/g, ' ');

describe('settings of an Application beside the objects', () => {
  const argoCd = { 'apps/app.yaml': APPLICATION, 'dist/config.yaml': CONFIG };
  const flux = { 'apps/app.yaml': KUSTOMIZATION, 'dist/config.yaml': CONFIG };
  const file = (text: string, name = '.argocd-source.yaml'): Files => ({ [`dist/${name}`]: text });

  test.each<[string, Files, Files]>([
    ['come', {}, file("directory: {exclude: '*'}\n")],
    ['change', file('kustomize: {namePrefix: a-}\n'), file('kustomize: {namePrefix: b-}\n')],
    ['go', file('helm: {parameters: []}\n'), {}],
    [
      'of one Application change',
      file('{}', '.argocd-source-registry.yaml'),
      file('kustomize: {namePrefix: b-}\n', '.argocd-source-registry.yaml'),
    ],
  ])('%s: unknown', (_, old, now) => {
    expect(verdict(argoCd, old, now)).toMatch(/^UNKNOWN: 1 unknown .*dist\/\.argocd-source/);
  });

  test('are no change where they only have other images, another order or comments, or where Argo CD deploys nothing', () => {
    const images = (tag: string): Files => file(`kustomize: {images: ['a:${tag}']}\n`);
    expect(verdict(argoCd, {}, images('1'))).toMatch(/^NO CHANGE/);
    expect(verdict(argoCd, images('1'), images('2'))).toMatch(/^NO CHANGE/);
    expect(verdict(argoCd, file('a: 1\nb: 2\n'), file('# c\nb: 2\na: 1\n'))).toMatch(/^NO CHANGE/);
    expect(verdict(flux, {}, file('kustomize: {namePrefix: b-}\n'))).toMatch(/^NO CHANGE/);
  });
});

describe('settings of an Application in its path', () => {
  const excluding = "directory: {exclude: '*'}\n";
  const deploying = (path: string): string =>
    APPLICATION.replace('path: dist', `path: ${path}, directory: {recurse: true}`);

  test.each([
    ['.', ''],
    ['infra', 'infra/'],
  ])('%s, above the objects: unknown', (path, folder) => {
    const files = { 'apps/app.yaml': deploying(path), 'infra/registry/config.yaml': CONFIG };
    expect(verdict(files, {}, { [`${folder}.argocd-source.yaml`]: excluding })).toMatch(
      /^UNKNOWN: 1 unknown .*argocd-source/,
    );
    expect(verdict(files, {}, { 'infra/registry/.argocd-source.yaml': excluding })).toMatch(/^NO CHANGE/);
  });

  test('are no change in a base that it does not name', () => {
    const files = {
      'apps/app.yaml': APPLICATION.replace('path: dist', 'path: over/prod'),
      'over/prod/kustomization.yaml': 'resources: [../../base]\n',
      'base/kustomization.yaml': 'resources: [config.yaml]\n',
      'base/config.yaml': CONFIG,
    };
    expect(verdict(files, {}, { 'base/.argocd-source.yaml': excluding })).toMatch(/^NO CHANGE/);
    expect(verdict(files, {}, { 'over/prod/.argocd-source.yaml': excluding })).toMatch(/^UNKNOWN: 1 unknown/);
  });

  test('are unknown where they cannot be read', () => {
    const files = { 'apps/app.yaml': APPLICATION, 'dist/config.yaml': CONFIG };
    for (const text of ["directory: {exclude: '*'\n", '{{{ :: not yaml\n\t- x\n', '- a\n'])
      expect(verdict(files, {}, { 'dist/.argocd-source.yaml': text })).toMatch(/^UNKNOWN: 1 unknown .*argocd-source/);
  });

  test('are no change where they are of another Application, empty, or parameters of no chart', () => {
    const files = { 'apps/app.yaml': APPLICATION, 'dist/config.yaml': CONFIG };
    const helm = (tag: string): Files => ({
      'dist/.argocd-source.yaml': `helm: {parameters: [{name: image.tag, value: ${tag}}]}\n`,
    });
    expect(verdict(files, {}, { 'dist/.argocd-source-web.yaml': excluding })).toMatch(/^NO CHANGE/);
    expect(verdict(files, {}, { 'dist/.argocd-source.yaml': 'helm:\n' })).toMatch(/^NO CHANGE/);
    expect(verdict(files, helm('a'), helm('b'))).toMatch(/^NO CHANGE/);
    expect(verdict(files, {}, helm('b'))).toMatch(/^UNKNOWN/);
    expect(verdict({ ...files, 'dist/Chart.yaml': 'name: web\n' }, helm('a'), helm('b'))).toMatch(/^UNKNOWN/);
  });
});

describe('settings of an Application that its file does not show in full', () => {
  const excluding = "directory: {exclude: '*'}\n";
  const built = (kustomization: string): Files => ({
    'apps/app.yaml': APPLICATION,
    'apps/kustomization.yaml': `resources: [app.yaml]\n${kustomization}\n`,
    'dist/config.yaml': CONFIG,
    'over/prod/kustomization.yaml': 'resources: [../../dist]\n',
  });
  const operation = (path: string, more = ''): string =>
    `patches: [{target: {kind: Application${more}}, patch: '[{op: replace, path: ${path}, value: x}]'}]`;
  const UNKNOWN = /^UNKNOWN: 1 unknown .*\.argocd-source/;
  const isSeen = (files: Files, ...names: string[]): void => {
    for (const name of names) expect(verdict(files, {}, { [name]: excluding })).toMatch(UNKNOWN);
  };
  const isNone = (files: Files, ...names: string[]): void => {
    for (const name of names) expect(verdict(files, {}, { [name]: excluding })).toMatch(/^NO CHANGE/);
  };
  const OF_OTHER = 'dist/.argocd-source-other.yaml';
  const ELSEWHERE = 'over/prod/.argocd-source.yaml';

  test.each([
    ['a prefix', 'namePrefix: prod-'],
    ['a patch of the name', operation('/metadata/name')],
    [
      'a transformer',
      'transformers: ["{apiVersion: builtin, kind: PrefixTransformer, metadata: {name: a}, prefix: a-}"]',
    ],
  ])('another name by %s: unknown', (_, kustomization) => {
    isSeen(built(kustomization), OF_OTHER);
  });

  test('another name by a component, or in another namespace: unknown', () => {
    isSeen(
      { ...built('components: [../comp]'), 'comp/kustomization.yaml': 'kind: Component\nnameSuffix: -a\n' },
      OF_OTHER,
    );
    isSeen(built('namespace: web'), 'dist/.argocd-source-web_registry.yaml');
    isNone(built('namespace: web'), OF_OTHER);
  });

  test('another path by a patch: unknown', () => {
    isSeen(built(operation('/spec/source/path')), ELSEWHERE, 'dist/.argocd-source.yaml');
  });

  test.each([
    ['changes another field', operation('/spec/source/targetRevision')],
    [
      'merges into it by its name',
      'patches: [{patch: "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: registry}, spec: {project: a}}"}]',
    ],
    ['is for another one', operation('/spec/source/path', ', name: web')],
  ])('a patch that %s decides nothing', (_, kustomization) => {
    isNone(built(kustomization), ELSEWHERE, OF_OTHER);
  });

  const set = (path: string, more = ''): Files => ({
    'apps/set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registry, namespace: openshift-gitops}
spec: {generators: [{clusters: {}}], template: {metadata: {name: registry}, spec: {project: default, destination: {server: https://a}, source: {repoURL: https://git.example.com/x.git, path: '${path}'}}}${more}}
`,
    'clusters/a/registry/config.yaml': CONFIG,
  });

  test.each(['{{metadata.annotations.path}}', '{{metadata.annotations.path}}/registry', '{{values.path}}'])(
    'the path %s, which only the cluster knows: unknown',
    (path) => {
      isSeen(set(path), 'clusters/a/registry/.argocd-source.yaml');
      isNone(set(path), 'clusters/a/registry/.argocd-source-other.yaml');
    },
  );

  test('a path that a patch of a template may change: unknown', () => {
    isSeen(set('other', ', templatePatch: "spec: {source: {path: x}}"'), 'clusters/a/registry/.argocd-source.yaml');
    isNone(set('other', ', templatePatch: "spec: {project: x}"'), 'clusters/a/registry/.argocd-source.yaml');
  });

  test.each(['clusters/{{name}}/registry', 'clusters/{{ .metadata.labels.site }}/registry'])(
    'the path %s is one of few',
    (path) => {
      isSeen(set(path), 'clusters/a/registry/.argocd-source.yaml');
      isNone(set(path), 'clusters/a/.argocd-source.yaml');
    },
  );

  test('of an Application that deploys the Application of the registry: unknown', () => {
    const root = APPLICATION.replace('name: registry', 'name: root').replace('path: dist', 'path: apps');
    const files = { 'boot/root.yaml': root, 'apps/app.yaml': APPLICATION, 'dist/config.yaml': CONFIG };
    isSeen(files, 'apps/.argocd-source.yaml', 'apps/.argocd-source-root.yaml');
    isNone(files, 'apps/.argocd-source-other.yaml', 'boot/.argocd-source.yaml');
  });
});

describe('what a source of Flux leaves out', () => {
  const flux = { 'clusters/ks.yaml': KUSTOMIZATION, 'dist/config.yaml': CONFIG };

  test.each<[string, string, string]>([
    ['the folder', '.sourceignore', '/dist\n'],
    ['the file', 'dist/.sourceignore', 'config.yaml\n'],
    ['all files of its kind', '.sourceignore', '*.yaml\n'],
    ['anything, and takes some of it back', '.sourceignore', '# all\n/*\n!/docs\n'],
    ['what is below', '.sourceignore', 'dist/**\n'],
    ['what is in some folder', '.sourceignore', 'dist/**/config.yaml\n'],
    ['what has such a name', '.sourceignore', 'c[n-p]nfig.yam?\n'],
  ])('%s: unknown', (_, name, text) => {
    expect(verdict(flux, {}, { [name]: text })).toMatch(/^UNKNOWN: 1 unknown .*\.sourceignore/);
    expect(verdict(flux, { [name]: text }, {})).toMatch(/^UNKNOWN: 1 unknown .*\.sourceignore/);
  });

  test('is no change where it is about other files, or where Flux deploys nothing', () => {
    for (const text of [
      '# docs\n/docs/\n*.md\nsite/index.html\n',
      'docs/**\nREADME*\n.git*\n',
      'ci/*.yaml\n',
      '/charts/\n',
    ])
      expect(verdict({ ...flux, 'charts/web/x.yaml': OTHER }, {}, { '.sourceignore': text })).toMatch(/^NO CHANGE/);
    const argoCd = { ...flux, 'clusters/ks.yaml': APPLICATION };
    expect(verdict(argoCd, {}, { '.sourceignore': '/dist\n' })).toMatch(/^NO CHANGE/);
  });
});

test('what a source of Flux leaves out does not change with the files beside it, or with the names of the sides', () => {
  const files = {
    'clusters/ks.yaml': KUSTOMIZATION,
    'dist/config.yaml': CONFIG,
    '.sourceignore': '/new\n/old\n/docs/\n*.json\n',
  };
  const added: Files[] = [{ 'docs/x.yaml': OTHER }, { 'web/x.json': JSON.stringify({ kind: 'x' }) }, {}];
  for (const more of added) {
    expect(verdict(files, {}, more)).toMatch(/^NO CHANGE/);
    expect(verdict(files, more, {})).toMatch(/^NO CHANGE/);
  }
});

test('a file from which an ApplicationSet takes parameters is unknown where it uses them', () => {
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registry, namespace: openshift-gitops}
spec:
  goTemplate: true
  generators: [{git: {files: [{path: 'sites/*.json'}]}}]
  template:
    metadata: {name: '{{.name}}'}
    spec: {project: default, destination: {server: '{{.cluster.address}}'}, source: {repoURL: https://git.example.com/x.git, path: dist}}
`;
  const beside = { 'apps/set.yaml': set, 'dist/config.yaml': CONFIG };
  const site = (params: object): Files => ({ 'sites/one.json': JSON.stringify(params) });
  const one = { name: 'one', cluster: { address: 'https://a' }, owner: 'x' };
  expect(verdict(beside, site(one), site({ ...one, cluster: { address: 'https://b' } }))).toMatch(
    /^UNKNOWN: 1 unknown .*sites\/one\.json: an ApplicationSet makes Applications of it/,
  );
  expect(verdict(beside, site(one), site({ ...one, owner: 'y' }))).toMatch(/^NO CHANGE/);
  expect(verdict(beside, site(one), { ...site(one), 'sites/two.json': '{}' })).toMatch(/^NO CHANGE/);
});

describe('files from which an ApplicationSet takes parameters', () => {
  const set = (path: string, { files = "{path: 'sites/*.json'}", more = '' } = {}): Files => ({
    'apps/set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registry, namespace: openshift-gitops}
spec:
  goTemplate: true
  generators: [{git: {files: [${files}]}}]
  template:
    metadata: {name: 'registry-{{.path.basename}}'}
    spec: {project: default, destination: {server: '{{.cluster.server}}'}, source: {repoURL: https://git.example.com/x.git, path: '${path}'}}
${more}`,
  });
  const config = { 'dist/config.yaml': CONFIG };
  const site = (params: unknown, name = 'one'): Files => ({ [`sites/${name}.json`]: JSON.stringify(params) });
  const one = { name: 'dist', cluster: { server: 'https://a', team: 'x' } };
  const UNKNOWN = /^UNKNOWN: 1 unknown .*sites\/\w+\.json: an ApplicationSet makes Applications of it/;

  test.each(['infra/dist', 'infra/{{.name}}'])('are unknown where they go, and the path %s is not theirs', (path) => {
    const files = { ...set(path), 'infra/dist/config.yaml': CONFIG, ...site(one) };
    expect(verdict(files, site(one, 'two'), {})).toMatch(UNKNOWN);
    expect(verdict(files, {}, site(one, 'two'))).toMatch(/^NO CHANGE/);
  });

  test.each([
    ['sites/*/site.json', 'overlays/{{.path.basename}}'],
    ['sites/*/site.json', 'overlays/{{index .path.segments 1}}'],
    ['sites/*/site.json', '{{.path.path}}/../../overlays/a'],
    ['overlays/*/*/site.json', 'overlays/{{path.basename}}'],
    ['overlays/**/site.json', 'overlays/{{path[1]}}'],
  ])('are unknown where one of %s goes, of which the path %s has a part', (pattern, path) => {
    const [first, second] = ['a', 'b'].map((name) => pattern.replace('**', `${name}/x`).replaceAll('*', name));
    const files = {
      ...set(path, { files: `{path: '${pattern}'}` }),
      ...{ 'base/config.yaml': CONFIG, 'base/kustomization.yaml': 'resources: [config.yaml]\n' },
      'overlays/a/kustomization.yaml': 'resources: [../../base]\n',
      [String(second)]: '{}',
    };
    expect(verdict(files, { [String(first)]: '{}' }, {})).toMatch(
      /^UNKNOWN: 1 unknown .*\/site\.json: an ApplicationSet makes/,
    );
  });

  test.each([
    ['clusters/*/site.json', '{{path}}/registry'],
    ['clusters/*/site.json', 'clusters/{{.path.basename}}'],
    ['*/*/site.json', '{{path[0]}}/{{path[1]}}'],
    ['clusters/**/site.json', '{{ .path.path }}'],
  ])('are known where one of %s goes with its folder, for the path %s', (pattern, path) => {
    const files = {
      ...set(path, { files: `{path: '${pattern}'}` }),
      ...{ 'clusters/a/registry/config.yaml': CONFIG, 'clusters/a/config.yaml': CONFIG, 'clusters/a/site.json': '{}' },
    };
    const gone = {
      ...{ 'clusters/b/registry/config.yaml': CONFIG, 'clusters/b/config.yaml': CONFIG, 'clusters/b/site.json': '{}' },
    };
    expect(verdict(files, gone, {})).not.toContain('an ApplicationSet makes Applications of it');
  });

  test.each([
    ['{git: {files: [{path: "sites/*.json"}]}, selector: {matchLabels: {cluster.team: x}}}', UNKNOWN],
    [
      '{git: {files: [{path: "sites/*.json"}]}, selector: {matchExpressions: [{key: cluster.team, operator: Exists}]}}',
      UNKNOWN,
    ],
    [
      '{merge: {mergeKeys: [cluster.team], generators: [{git: {files: [{path: "sites/*.json"}]}}, {list: {elements: []}}]}}',
      UNKNOWN,
    ],
    ['{git: {files: [{path: "sites/*.json"}]}, selector: {matchLabels: {cluster.server: x}}}', /^NO CHANGE/],
  ])('are asked for by the generator %s', (generator, expected) => {
    const [[file, text] = ['', '']] = Object.entries(set('dist'));
    const files = { [file]: text.replace(/generators: .*/, `generators: [${generator}]`), ...config };
    expect(verdict(files, site(one), site({ ...one, cluster: { ...one.cluster, team: 'y' } }))).toMatch(expected);
  });

  test.each(['labels.app.io/cluster', 'cluster name', 'cluster:name'])('have the name %s', (name) => {
    const [[file, text] = ['', '']] = Object.entries(set('dist'));
    const files = { [file]: text.replace('goTemplate: true', '').replace('.cluster.server', ` ${name} `), ...config };
    const of = (value: string): Files =>
      site(name.startsWith('labels.') ? { labels: { 'app.io/cluster': value } } : { [name]: value });
    expect(verdict(files, of('a'), of('b'))).toMatch(UNKNOWN);
  });

  test('are known where they go with the folder of their Application', () => {
    const own = set('{{.path.path}}', { files: "{path: 'clusters/*/site.json'}" });
    const files = { ...own, 'clusters/a/config.yaml': CONFIG, 'clusters/a/site.json': '{}' };
    const gone = { 'clusters/b/config.yaml': CONFIG, 'clusters/b/site.json': '{}' };
    expect(verdict(files, gone, {})).not.toContain('an ApplicationSet makes Applications of it');
  });

  test.each([
    ['sites/{one,two}.json', UNKNOWN],
    ['sites/[a-o]ne.json', UNKNOWN],
    ['sites/{two,three}.json', /^NO CHANGE/],
  ])('are those that %s stands for', (pattern, expected) => {
    const files = { ...set('dist', { files: `{path: '${pattern}'}` }), ...config };
    const other = { ...one, cluster: { ...one.cluster, server: 'https://b' } };
    expect(verdict(files, site(one), site(other))).toMatch(expected);
  });

  test('are unknown where one of a list changes or goes', () => {
    const files = { ...set('dist'), ...config };
    const other = { ...one, cluster: { ...one.cluster, server: 'https://b' } };
    expect(verdict(files, site([one]), site([other]))).toMatch(UNKNOWN);
    expect(verdict(files, site([one, other]), site([one]))).toMatch(UNKNOWN);
  });

  test('are no change where they are left out, or have another order or other parts that no template uses', () => {
    const excluding = set('dist', { files: "{path: 'sites/*.json'}, {path: 'sites/z.json', exclude: true}" });
    const [a, b] = [one, { ...one, cluster: { team: 'y', server: 'https://a' } }];
    expect(verdict({ ...excluding, ...config, ...site(one) }, site({}, 'z'), site(one, 'z'))).toMatch(/^NO CHANGE/);
    expect(verdict({ ...set('dist'), ...config }, site(a), site(b))).toMatch(/^NO CHANGE/);
  });

  test.each([
    ['all parameters', '{{ toJson . }}', UNKNOWN],
    ['each parameter', '{{ range $k, $v := . }}{{ $v }}{{ end }}', UNKNOWN],
    ['the root', '{{ $.cluster | toJson }}', UNKNOWN],
    ['the whole of one', '{{ with .cluster }}{{ .team }}{{ end }}', UNKNOWN],
    ['one by its name', '{{ index .cluster "team" }}', UNKNOWN],
    ['one behind a quotation mark', `{{ if eq .q '"' .cluster.team }}{{ end }}`, UNKNOWN],
    ['one behind braces', '{{ printf "%s}}" .cluster.team }}', UNKNOWN],
    ['one behind a comment', `{{/* "the team */}}{{ .cluster.team }}`, UNKNOWN],
    ['all behind another block', '{{ with .x }}{{ . }}{{ else }}{{ toJson . }}{{ end }}', UNKNOWN],
    ['none of them', '{{ .name | replace "." "-" }}', /^NO CHANGE/],
    ['another one by its name', '{{ index .cluster "server" "team" }}', /^NO CHANGE/],
    ['each of another list', '{{ range .names }}{{ if . }}{{ . }}{{ end }}{{ . }}{{ end }}', /^NO CHANGE/],
  ])('a patch that uses %s', (_, template, expected) => {
    const files = { ...set('dist', { more: `  templatePatch: |\n    a: ${template}\n` }), ...config };
    expect(verdict(files, site(one), site({ ...one, cluster: { ...one.cluster, team: 'y' } }))).toMatch(expected);
  });
});

test('a kustomization that no longer takes the policy or the work of the registry is unknown', () => {
  const work = (name: string, object: string): string => `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: ${name}, namespace: prod}
spec: {workload: {manifests: [${object}]}}
`;
  const config =
    '{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {replicas: 2}}';
  const other = '{apiVersion: v1, kind: Namespace, metadata: {name: web}}';
  const beside = { 'hub/a.yaml': work('a', config) };
  const b = { 'hub/b.yaml': work('b', other) };
  const taking = (names: string): Files => ({ 'hub/kustomization.yaml': `resources: [${names}]\n` });
  expect(verdict({ ...beside, ...b }, taking('a.yaml, b.yaml'), taking('b.yaml'))).toMatch(
    /^UNKNOWN: 1 unknown .*hub\/kustomization/,
  );
  expect(verdict(beside, taking('a.yaml'), { ...b, ...taking('a.yaml, b.yaml') })).toMatch(/^NO CHANGE/);
});
