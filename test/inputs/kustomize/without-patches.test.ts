import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readPaths } from '../../../src/files/read-paths';
import { onPosix } from '../../posix';
import { inFolder, type Files } from '../../files/temporary';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  replicas: 2
`;
const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: image-registry-storage
`;
const FOREIGN = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
`;

interface Found {
  readonly manifests: readonly string[];
  readonly notJudged: readonly string[];
}

/** Of each file with objects its name and their kinds; and `file:line why`. */
function found(files: Files, paths = ['.'], prepare: (folder: string) => void = () => undefined): Found {
  return inFolder(files, (folder) => {
    prepare(folder);
    const relative = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, '.');
    const inputs = readPaths(
      paths.map((path) => join(folder, path)),
      () => '',
    );
    return {
      manifests: inputs.files
        .flatMap(({ file, objects }) => objects.map(({ manifest }) => `${relative(file)} ${manifest.kind}`))
        .filter((each) => !each.endsWith(' Kustomization')),
      notJudged: inputs.notJudged.map(({ file, line, why }) => `${relative(file)}:${line} ${relative(why)}`),
    };
  });
}

describe('a file that a kustomization merges', () => {
  test.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])('%s names it as a patch', (name) => {
    const files = {
      [name]: 'resources: [base.yaml]\npatches: [{path: p.yaml}]\n',
      'base.yaml': CONFIG,
      'p.yaml': CONFIG,
    };
    expect(found(files)).toEqual({
      manifests: ['base.yaml Config'],
      notJudged: [`p.yaml:1 a patch that ${name} merges: use the build (-k .)`],
    });
  });

  test.each([
    ['patches: [{path: p.yaml}]', 'a patch that a/kustomization.yaml merges'],
    ['patchesStrategicMerge: [./p.yaml]', 'a patch that a/kustomization.yaml merges'],
    ['patchesStrategicMerge: [../a/p.yaml]', 'a patch that a/kustomization.yaml merges'],
    ['patchesJson6902: [{path: p.yaml, target: {kind: Deployment}}]', 'a patch that a/kustomization.yaml merges'],
    ['replacements: [{path: p.yaml}]', 'a replacement that a/kustomization.yaml makes'],
    ['transformers: [p.yaml]', 'a transformer that a/kustomization.yaml applies'],
    [
      'configMapGenerator: [{name: a, files: [p.yaml]}]',
      'data that a/kustomization.yaml puts into a ConfigMap or Secret',
    ],
    [
      'secretGenerator: [{name: a, files: [b=p.yaml]}]',
      'data that a/kustomization.yaml puts into a ConfigMap or Secret',
    ],
    ['configMapGenerator: [{name: a, env: p.yaml}]', 'data that a/kustomization.yaml puts into a ConfigMap or Secret'],
  ])('%s', (field, what) => {
    const files = { 'a/kustomization.yaml': `${field}\n`, 'a/p.yaml': `---\n${CONFIG}` };
    expect(found(files)).toEqual({ manifests: [], notJudged: [`a/p.yaml:2 ${what}: use the build (-k a)`] });
  });

  test.each([
    ['resources: [p.yaml]'],
    ['generators: [p.yaml]'],
    ['components: [../b]'],
    ['crds: [p.yaml]'],
    ['patches: p.yaml'],
    ['patches: [p.yaml, {path: [p.yaml]}, null]'],
    ['- patches: [{path: p.yaml}]'],
    ['patches: [{path: "{{ p.yaml"}'],
  ])('is a manifest where it says %s', (text) => {
    expect(found({ 'a/kustomization.yaml': text, 'a/p.yaml': CONFIG }).manifests).toEqual(['a/p.yaml Config']);
  });

  test('a resource of another kustomization stays a manifest', () => {
    const files = {
      'a/kustomization.yaml': 'patchesStrategicMerge: [../b/config.yaml]\n',
      'b/kustomization.yaml': 'resources: [config.yaml]\n',
      'b/config.yaml': CONFIG,
    };
    expect(found(files)).toEqual({ manifests: ['b/config.yaml Config'], notJudged: [] });
  });

  onPosix('is found in other folders, and under other names', () => {
    const files = { 'a/kustomization.yaml': 'patches: [{path: ../patches/x.yaml}, {path: l.yaml}]\n' };
    const both = { ...files, 'patches/x.yaml': CONFIG, 'b/y.yaml': CONFIG };
    const { manifests, notJudged } = found(both, ['.'], (folder) => {
      symlinkSync('../b/y.yaml', join(folder, 'a', 'l.yaml'));
    });
    expect(manifests).toEqual([]);
    expect(notJudged.map((each) => each.split(' ')[0])).toEqual(['a/l.yaml:1', 'b/y.yaml:1', 'patches/x.yaml:1']);
  });

  onPosix('of a kustomization that is a link, paths start where the link is', () => {
    const files = { 'shared/k.yaml': 'patches: [{path: p.yaml}]\n', 'a/p.yaml': CONFIG, 'shared/p.yaml': CONFIG };
    const { manifests } = found(files, ['.'], (folder) => {
      symlinkSync('../shared/k.yaml', join(folder, 'a', 'kustomization.yaml'));
    });
    expect(manifests).toEqual(['shared/p.yaml Config']);
  });

  test('both may be named, in any order', () => {
    const files = { 'kustomization.yaml': 'patches: [{path: p.yaml}]\n', 'p.yaml': CONFIG };
    expect(found(files, ['p.yaml', 'kustomization.yaml']).manifests).toEqual([]);
    expect(found(files, ['p.yaml'])).toEqual(found(files));
  });

  test.each(['kustomization.yaml', 'Kustomization'])('is one where files are named and %s is not', (name) => {
    const files = {
      [`k/${name}`]: 'resources: [b.yaml]\npatches: [{path: p.yaml}, {path: j.yaml, target: {kind: Config}}]\n',
      'k/b.yaml': CONFIG,
      'k/p.yaml': CONFIG,
      'k/j.yaml': '- {op: remove, path: /spec/replicas}\n',
    };
    expect(found(files, ['k/p.yaml', 'k/j.yaml', 'k/b.yaml'])).toEqual({
      manifests: ['k/b.yaml Config'],
      notJudged: ['p', 'j'].map((patch) => `k/${patch}.yaml:1 a patch that k/${name} merges: use the build (-k k)`),
    });
  });

  test('changes a file that was named, although neither the patch nor the kustomization was', () => {
    const patches = 'patches: [{path: p.yaml}]\nsecretGenerator: [{name: image-registry-private-configuration-user}]\n';
    const files = {
      'kustomization.yaml': `resources: [b.yaml, shop.yaml]\n${patches}`,
      'b.yaml': CONFIG,
      'p.yaml': CONFIG,
      'shop.yaml': FOREIGN,
      'other.yaml': CONFIG,
    };
    const why = 'a patch that this kustomization merges: use the build (-k .)';
    expect(found(files, ['b.yaml']).notJudged).toEqual([`kustomization.yaml:2 ${why}`]);
    expect(found(files, ['shop.yaml']).notJudged).toEqual([]);
    expect(found(files, ['other.yaml']).notJudged).toEqual([]);
  });

  test('is not read as a manifest, so that it need not be one', () => {
    const files = { 'kustomization.yaml': 'patches: [{path: p.yaml}]\n', 'p.yaml': `${CONFIG}  a: b: c\n` };
    const { files: read } = inFolder(files, (folder) => readPaths([folder], () => ''));
    expect(read.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  });

  test('is passed over in silence where it is about something else', () => {
    const files = {
      'kustomization.yaml': 'patches: [{path: p.yaml}]\nconfigMapGenerator: [{name: a, files: [d.yaml]}]\n',
      'p.yaml': FOREIGN,
      'd.yaml': FOREIGN,
    };
    expect(found(files)).toEqual({ manifests: [], notJudged: [] });
  });

  test('an image in the registry of the cluster is not about the registry', () => {
    const image = 'spec: {image: "image-registry.openshift-image-registry.svc:5000/shop/shop"}\n';
    const files = { 'kustomization.yaml': 'patches: [{path: p.yaml}]\n', 'p.yaml': `${FOREIGN}${image}` };
    expect(found(files).notJudged).toEqual([]);
  });

  onPosix('that was not read is listed where it is named', () => {
    const files = {
      'a/kustomization.yaml':
        'patches:\n- path: ../b/ours.yaml\n- path: ../b/shop.yaml\n- path: ../b/gone.yaml\n- path: ../b/pipe\n',
      'b/ours.yaml': CONFIG,
      'b/shop.yaml': FOREIGN,
    };
    const { notJudged } = found(files, ['a'], (folder) => {
      execFileSync('mkfifo', [join(folder, 'b', 'pipe')]);
    });
    const why = 'a patch that this kustomization merges: use the build (-k a)';
    expect(notJudged).toEqual([`a/kustomization.yaml:2 ${why}`]);
  });
});

describe('a patch that says only what it does', () => {
  const operations = '- {op: replace, path: /spec/replicas, value: 3}\n';

  test.each([
    ['{kind: Config}', true],
    ['{kind: Config, name: cluster}', true],
    ['{group: imageregistry.operator.openshift.io}', true],
    ['{group: config.openshift.io, kind: Image}', true],
    ['{kind: ImagePruner|Config, name: .*}', true],
    ['{name: image-registry-storage}', true],
    ['{kind: Secret, namespace: openshift-image-registry}', true],
    ['{kind: Config, group: samples.operator.openshift.io}', false],
    ['{kind: Image, name: shop}', false],
    ['{group: config.openshift.io, kind: OAuth}', false],
    ['{kind: .*}', false],
    ['{labelSelector: a=b}', false],
    ['Config', false],
  ])('is listed for the target %s: %s', (target, isListed) => {
    const files = {
      'kustomization.yaml': `patches:\n- path: p.yaml\n  target: ${target}\n- target: ${target}\n  patch: |\n    ${operations}`,
      'p.yaml': operations,
    };
    const listed = found(files).notJudged.map((each) => each.split(' ')[0]);
    expect(listed).toEqual(isListed ? ['p.yaml:1', 'kustomization.yaml:4'] : []);
  });
});

describe('in the kustomization itself', () => {
  const indented = (text: string) => text.replaceAll('\n', '\n    ');

  test.each([
    ['a patch', `patches:\n- patch: |\n    ${indented(CONFIG)}`, 'a patch that this kustomization merges'],
    ['a merge', `patchesStrategicMerge:\n- |\n    ${indented(CONFIG)}`, 'a patch that this kustomization merges'],
    ['a claim', `patches:\n- patch: |\n    ${indented(CLAIM)}`, 'a patch that this kustomization merges'],
    [
      'JSON',
      `patchesStrategicMerge:\n- '{"metadata": {"namespace": "openshift-image-registry"}}'`,
      'a patch that this kustomization merges',
    ],
    [
      'operations',
      'patchesJson6902:\n- {target: {kind: Config}, patch: "[]"}',
      'a patch that this kustomization merges',
    ],
    [
      'a replacement',
      'replacements:\n- {source: {}, targets: [{select: {kind: Config}}]}',
      'a replacement that this kustomization makes',
    ],
    [
      'a Secret',
      'secretGenerator:\n- {name: image-registry-private-configuration-user}',
      'a ConfigMap or Secret that this kustomization generates',
    ],
    [
      'a ConfigMap',
      'configMapGenerator:\n- {name: a, namespace: openshift-image-registry}',
      'a ConfigMap or Secret that this kustomization generates',
    ],
    [
      'a chart',
      'helmCharts:\n- {name: a, namespace: openshift-image-registry}',
      'a chart that this kustomization renders',
    ],
  ])('%s for the registry is listed at its line', (_, text, what) => {
    const { notJudged } = found({ 'a/kustomization.yaml': `kind: Kustomization\n${text}\n` });
    expect(notJudged).toEqual([`a/kustomization.yaml:3 ${what}: use the build (-k a)`]);
  });

  test('in the namespace of the registry everything is for the registry', () => {
    const text = `namespace: openshift-image-registry\npatches: [{patch: '[]', target: {}}]\nsecretGenerator: [{name: a}]\n`;
    expect(found({ 'kustomization.yaml': text }).notJudged).toHaveLength(2);
  });

  test('for something else it is not listed', () => {
    const text = `patches: [{patch: '${FOREIGN.replaceAll('\n', '\n ')}'}]\nsecretGenerator: [{name: a}]\nhelmCharts: [{name: a}]\n`;
    expect(found({ 'kustomization.yaml': text }).notJudged).toEqual([]);
  });
});

describe('a kustomization that changes all it has', () => {
  const listed = (text: string, others: Files = { 'a.yaml': CONFIG }): readonly string[] =>
    found({ ...others, 'kustomization.yaml': `resources: [a.yaml]\n${text}\n` }).notJudged;
  const name = 'a prefix or suffix that this kustomization gives to names';
  const mark = 'annotations or labels that this kustomization gives to objects';

  test.each([
    ['namePrefix: a-', name],
    ['nameSuffix: -a', name],
    ['commonAnnotations: {argocd.argoproj.io/sync-options: Replace=true}', mark],
    ['commonAnnotations: {a: b, acknowledge.cdk8s-openshift-image-registry/IR501: fine}', mark],
    ['commonLabels: {kustomize.toolkit.fluxcd.io/prune: disabled}', mark],
    ['labels: [{pairs: {cdk8s-openshift-image-registry/credentials: a}}]', mark],
  ])('is listed with its %s', (text, what) => {
    expect(listed(text)).toEqual([`kustomization.yaml:2 ${what}: use the build (-k .)`]);
    expect(listed(text, { 'a.yaml': FOREIGN })).toEqual([]);
    expect(
      listed(text, { 'a.yaml/kustomization.yaml': 'resources: [b.yaml]\n', 'a.yaml/b.yaml': CONFIG }),
    ).toHaveLength(1);
  });

  test.each([
    'namePrefix: ""',
    'commonAnnotations: {owner: shop}',
    'commonLabels: {app.kubernetes.io/part-of: shop}',
    'labels: [{pairs: {a: b}}]',
    'replicas: [{name: cluster, count: 5}]',
    'namespace: shop',
  ])('is not for its %s, which changes no answer', (text) => {
    expect(listed(text)).toEqual([]);
  });
});

describe('a base that is not in the input', () => {
  const URL = 'https://git.example.com/shop/base?ref=v1';

  test.each([
    ['called like the registry', 'resources: ["https://git.example.com/a/image-registry//prod?ref=v1"]', {}],
    ['called so for SSH', 'components: ["git@git.example.com:a/image-registry.git"]', {}],
    ['that is patched for it', `resources: ["${URL}"]\npatches: [{path: p.yaml}]`, { 'p.yaml': CONFIG }],
    ['beside its objects', `resources: ["${URL}", a.yaml]`, { 'a.yaml': CONFIG }],
    ['in its namespace', `resources: ["${URL}"]\nnamespace: openshift-image-registry`, {}],
  ])('is listed %s', (_, text, files: Files) => {
    const { notJudged } = found({ ...files, 'kustomization.yaml': `${text}\n` });
    const why = 'a remote base that this kustomization uses: use the build (-k .)';
    expect(notJudged.filter((each) => each.startsWith('kustomization.yaml'))).toEqual([`kustomization.yaml:1 ${why}`]);
  });

  test.each([
    ['chart of its name', 'helmCharts: [{name: image-registry}]', 1],
    ['chart beside its objects', 'resources: [a.yaml]\nhelmCharts: [{name: shop}]', 1],
    ['chart of others', 'helmCharts: [{name: shop}]', 0],
    ['base of others', `resources: ["${URL}"]`, 0],
  ])('%s', (_, text, count) => {
    expect(found({ 'k/a.yaml': CONFIG, 'k/kustomization.yaml': text }).notJudged).toHaveLength(count);
  });
});

describe('the namespace of a kustomization', () => {
  const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n';
  const namespaces = (files: Files): readonly unknown[] =>
    inFolder({ 'b/kustomization.yaml': 'resources: [a.yaml]\n', 'b/a.yaml': MAP, ...files }, (folder) => {
      const { files: read, notJudged } = readPaths([folder], () => '');
      const objects = read.filter(({ file }) => file.endsWith('/a.yaml')).flatMap((file) => file.objects);
      return [...objects.map(({ manifest }) => manifest.metadata.namespace), ...notJudged.map(({ why }) => why)];
    });
  const overlay = (namespace: string): string => `resources: [../b]\nnamespace: ${namespace}\n`;
  const several = 'kustomizations give it different namespaces: use what kustomize builds (-k DIR)';

  test('is that of its objects', () => {
    expect(namespaces({ 'b/kustomization.yaml': 'resources: [a.yaml]\nnamespace: one\n' })).toEqual(['one']);
    expect(namespaces({ 'p/kustomization.yaml': overlay('one') })).toEqual(['one']);
    expect(namespaces({})).toEqual(['shop']);
  });

  test('of the outermost counts', () => {
    const base = { 'b/kustomization.yaml': 'resources: [a.yaml]\nnamespace: one\n' };
    expect(namespaces({ ...base, 'p/kustomization.yaml': overlay('two') })).toEqual(['two']);
    expect(namespaces({ ...base, 'p/kustomization.yaml': 'resources: [../b]\n' })).toEqual(['one']);
  });

  test('changes nothing where there are several, and is listed where one is of the registry', () => {
    const one = { 'p/kustomization.yaml': overlay('one') };
    expect(namespaces({ ...one, 't/kustomization.yaml': overlay('one') })).toEqual(['one']);
    expect(namespaces({ ...one, 't/kustomization.yaml': overlay('two') })).toEqual(['shop']);
    expect(namespaces({ ...one, 't/kustomization.yaml': overlay('openshift-image-registry') })).toEqual([
      'shop',
      several,
    ]);
  });

  test('is none of an object without namespaces', () => {
    const config = { 'b/a.yaml': CONFIG, 'p/kustomization.yaml': overlay('one') };
    expect(namespaces(config)).toEqual([undefined]);
    expect(namespaces({ ...config, 't/kustomization.yaml': overlay('two') })).toEqual([undefined]);
  });
});

describe('without a kustomization that names it', () => {
  const why = 'a patch, because of its $ directives: use what kustomize builds with it (-k DIR)';

  test.each([
    ['at the top', '$patch: delete\n'],
    ['deep', 'spec:\n  storage: {$patch: replace, emptyDir: {}}\n'],
    ['in a list', 'spec:\n  tolerations: [{$patch: replace}]\n'],
    ['about keys', 'spec:\n  storage: {$retainKeys: [pvc]}\n'],
    ['about an item', 'metadata:\n  $deleteFromPrimitiveList/finalizers: [a]\n'],
  ])('a directive %s tells that an object is a patch', (_, text) => {
    const patch = `apiVersion: config.openshift.io/v1\nkind: Image\n${text}`;
    expect(found({ 'a.yaml': `${CONFIG}---\n${patch}` })).toEqual({
      manifests: ['a.yaml Config'],
      notJudged: [`a.yaml:8 ${why}`],
    });
    expect(found({ 'a.yaml': patch }, ['a.yaml']).manifests).toEqual([]);
  });

  test('a foreign one is passed over in silence', () => {
    expect(found({ 'a.yaml': `${FOREIGN}$patch: delete\n` })).toEqual({ manifests: [], notJudged: [] });
  });

  test('a directive for what an object patches is none about itself', () => {
    const generator = 'apiVersion: policy.open-cluster-management.io/v1\nkind: PolicyGenerator\n';
    expect(found({ 'a.yaml': `${generator}patches: [{spec: {$patch: replace}}]\n` }).manifests).toHaveLength(1);
    expect(found({ 'a.yaml': `${CONFIG}  logLevel: $patch\n` }).manifests).toHaveLength(1);
  });

  test.each([
    ['config_patch.yaml', true],
    ['patch-config.yaml', true],
    ['cluster.Config.patch.yaml', true],
    ['Patch.yaml', true],
    ['dispatch.yaml', false],
    ['patched.yaml', false],
  ])('a file in a folder that is called %s is one: %s', (name, isPatch) => {
    expect(found({ [name]: CONFIG }).manifests).toHaveLength(isPatch ? 0 : 1);
    expect(found({ [name]: CONFIG }).notJudged).toHaveLength(isPatch ? 1 : 0);
    expect(found({ [name]: CONFIG }, [name]).manifests).toHaveLength(1);
    expect(found({ [name]: CONFIG, 'kustomization.yaml': `resources: [${name}]` }).manifests).toHaveLength(1);
  });
});

describe('a patch of a component', () => {
  const component = {
    'components/x/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: config.yaml}]\n',
    'components/x/config.yaml': CONFIG,
  };
  const why = (files: Files): string | undefined => found(files).notJudged[0]?.replace(/.*: use /, 'use ');

  test('is shown by the build of the overlay that has it, itself or through another component', () => {
    const outer = { 'components/y/kustomization.yaml': 'kind: Component\ncomponents: [../x]\n' };
    const overlay = (name: string): Files => ({
      'overlays/prod/kustomization.yaml': `resources: [../../base]\ncomponents: [../../components/${name}]\n`,
      'base/kustomization.yaml': 'resources: []\n',
    });
    expect(why({ ...component, ...overlay('x') })).toBe('use the build (-k overlays/prod)');
    expect(why({ ...component, ...outer, ...overlay('y') })).toBe('use the build (-k overlays/prod)');
  });

  test('needs an overlay where none is known', () => {
    expect(found(component).notJudged).toEqual([
      'components/x/config.yaml:1 a patch that components/x/kustomization.yaml merges, and no component is built alone: use the build of an overlay that has it (-k DIR)',
    ]);
  });
});
