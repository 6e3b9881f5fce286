import { readFileSync } from 'node:fs';
import { adopt, check, diff, explain, fix, jsonText, preview } from '../../src/engine';
import { UnusableInput } from '../../src/inputs/unusable-input';
import { runInFolder, type Outcome } from '../cli/checking';
import { mustGather } from '../inputs/dumps/must-gather';

const read = (path: string): string => readFileSync(path, 'utf8');

const REGISTRY = read('dist/aws/image-registry.k8s.yaml');

const KUSTOMIZED: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [registry.yaml]\nnamePrefix: a-\n',
  'base/registry.yaml': REGISTRY,
  'overlays/prod/kustomization.yaml':
    'resources: [../../base]\npatches:\n- path: patch.yaml\n- path: missing-registry.yaml\n',
  'overlays/prod/patch.yaml':
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: {replicas: 9}\n',
};

const TREES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'one file': { 'registry.yaml': REGISTRY },
  'a mistake': {
    'a/registry.yaml': REGISTRY.replace('defaultRoute: true', 'replicas: "2"').replace('s3: {}', 'pvc: 1'),
  },
  'two clusters': {
    'clusters/a/registry.yaml': REGISTRY,
    'clusters/b/registry.yaml': REGISTRY.replace('s3: {}', 'pvc: {claim: registry}'),
  },
  'folders of kustomize': KUSTOMIZED,
  'a chart': {
    'chart/Chart.yaml': 'name: registry\nversion: 0.1.0\n',
    'chart/templates/registry.yaml': 'kind: Config\nname: {{ .Values.registry }}\n',
    'chart/values.yaml': 'registry: 1\n',
    'registry.yaml': REGISTRY,
  },
  'a tool beside': {
    'apps/registry.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: registry, namespace: openshift-gitops}\n' +
      'spec: {project: default, destination: {name: in-cluster}, source: {path: registry, repoURL: "https://example.com/a.git"}}\n',
    'registry/registry.yaml': REGISTRY,
  },
};

const OPTIONS = { release: '4.20', platform: 'aws' } as const;
const ASKED = ['--release', '4.20', '--platform', 'aws'];

describe.each(Object.entries(TREES))('%s', (_, texts) => {
  test('check answers as the command does', () => {
    const { out } = runInFolder(texts, ['check', ...ASKED, '--output', 'json', '.']);
    expect(printed(check(texts, OPTIONS))).toBe(out);
  });

  test('preview answers as the command does', () => {
    const { out } = runInFolder(texts, ['preview', ...ASKED, '--output', 'json', '.']);
    expect(printed(preview(texts, OPTIONS))).toBe(out);
  });

  test('adopt writes what the command does', () => {
    const { out, err } = runInFolder(texts, ['adopt', ...ASKED, '.']);
    expect(adopted(texts)).toBe(out === '' ? err : out);
  });

  test('a list of texts is the same as a record', () => {
    const list = Object.entries(texts).map(([path, text]) => ({ path, text }));
    expect(check(list, OPTIONS)).toEqual(check(texts, OPTIONS));
  });
});

/** What the command prints, on one of its outputs. */
function adopted(texts: Readonly<Record<string, string>>): string {
  try {
    const { files, report } = adopt(texts, OPTIONS);
    const app = files.map(({ path, text }) => `// ${path}\n${text}\n`).join('');
    return `${app}${report.replaceAll(/^(?=.)/gm, '// ')}`;
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    return `cdk8s-openshift-image-registry: ${error.message}\n`;
  }
}

test('check reads a configuration as the command does', () => {
  const texts = TREES['a mistake'] ?? {};
  const configuration = `paths:\n- files: [a]\n  rules: { IR101: { level: warning, reason: it is mended next week } }\n`;
  const files = { ...texts, '.image-registry.yaml': configuration };
  const { out } = runInFolder(files, ['check', ...ASKED, '--config', '.image-registry.yaml', '--output', 'json', '.']);
  const answer = check(texts, { ...OPTIONS, configuration });
  expect(answer.findings.map(({ severity }) => severity)).toContain('WARNING');
  expect(answer).toMatchObject({ findings: (JSON.parse(out) as typeof answer).findings });
});

test('preview hides credentials in names of clusters as the command does', () => {
  const texts = { 'AWS_SECRET_ACCESS_KEY=hunter2hunter2/a.yaml': REGISTRY, 'b/b.yaml': REGISTRY };
  const { out } = runInFolder(texts, ['preview', ...ASKED, '--output', 'json', '.']);
  expect(printed(preview(texts, OPTIONS))).toBe(out);
  expect(out).toContain('"path": "AWS_SECRET_ACCESS_KEY=');
  expect(out).not.toContain('hunter2');
});

test('what a number cannot hold keeps its digits as JSON of the command does', () => {
  const digits = '90071992547409911';
  const pruner = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata: { name: cluster }
spec: { tolerations: [{ operator: Exists, effect: NoExecute, tolerationSeconds: ${digits} }] }
`;
  const texts = { 'a.yaml': REGISTRY, 'pruner.yaml': pruner };
  const { out } = runInFolder(texts, ['preview', ...ASKED, '--output', 'json', '.']);
  const answer = preview(texts, OPTIONS);
  expect(`${jsonText(answer, 2)}\n`).toBe(out);
  expect(out).toContain(`: ${digits}`);
  expect(() => JSON.stringify(answer)).toThrow(TypeError);
});

test('diff answers as the command does', () => {
  const now = { ...KUSTOMIZED, 'base/registry.yaml': REGISTRY.replace('s3: {}', 'emptyDir: {}') };
  const sides = { ...below('old', KUSTOMIZED), ...below('new', now) };
  const { out } = runInFolder(sides, ['diff', ...ASKED, '--output', 'json', 'old', 'new']);
  const answer = diff(KUSTOMIZED, now, OPTIONS);
  expect(printed(answer)).toBe(out);
  expect(out).toContain('"effects"');
});

test('diff compares two releases', () => {
  const sides = { ...below('old', KUSTOMIZED), ...below('new', KUSTOMIZED) };
  const { out } = runInFolder(sides, ['diff', '--release', '4.12..4.20', '--output', 'json', 'old', 'new']);
  expect(printed(diff(KUSTOMIZED, KUSTOMIZED, { release: ['4.12', '4.20'] }))).toBe(out);
});

test('explain answers as the command does, of a dump and of what somebody pasted', () => {
  const dump = mustGather(60) as Readonly<Record<string, string>>;
  const answerTo = (texts: typeof dump, paths: readonly string[]): void => {
    const { out, err } = runInFolder(texts, ['explain', '--output', 'json', ...paths]);
    expect([printed(explain(texts)), err]).toEqual([out, '']);
  };
  answerTo(dump, ['must-gather.local.1']);
  answerTo({ 'pasted.txt': POD, 'registry.yaml': REGISTRY }, ['pasted.txt', 'registry.yaml']);
});

test('fix changes what the command does, and keeps a byte order mark', () => {
  const text = `\ufeff${REGISTRY.replace('managementState: Managed', 'managementState: managed # for now')}`;
  const { files, report } = fix({ 'registry.yaml': text }, OPTIONS);
  const args = ['check', ...ASKED, '--fix', '--dry-run', 'registry.yaml'];
  const fixed = runInFolder({ 'registry.yaml': text }, args).out.split('\n');
  expect(files.map(({ path }) => path)).toEqual(['registry.yaml']);
  const lines = files[0]?.text.split('\n') ?? [];
  expect(files[0]?.text.startsWith('\ufeff')).toBe(true);
  for (const line of fixed.filter((each) => /^\+[^+]/.test(each))) expect(lines).toContain(line.slice(1));
  expect(report).toEqual(check(files, OPTIONS));
});

const POD = `NAME                              READY   STATUS             RESTARTS   AGE
image-registry-6d5c4b8f7d-abcde   0/1     ImagePullBackOff   0          5m
`;

function printed(document: object): Outcome['out'] {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
