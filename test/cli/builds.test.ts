import { join } from 'node:path';
import { withPrograms, writing } from '../files/build/programs';
import type { Files } from '../files/temporary';
import { describeOnPosix } from '../posix';
import { runWith, type ReportJson } from './checking';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 1
  storage:
    pvc:
      claim: registry
`;
/** What stands in the folder is never what is judged. */
const FOLDER = { 'a/kustomization.yaml': 'patches: [{path: p.yaml}]\n', 'a/Chart.yaml': '', 'a/p.yaml': CONFIG };

/** Arguments that begin with `./` are paths in the folder of the files. */
function run(files: Files, ...args: readonly string[]) {
  return withPrograms({ ...FOLDER, ...files }, ['bin'], (folder) => {
    const outcome = runWith(args.map((arg) => (arg.startsWith('./') ? join(folder, arg) : arg)));
    const relative = (text: string): string => text.replaceAll(`${folder}/`, '');
    return { ...outcome, out: relative(outcome.out), err: relative(outcome.err) };
  });
}

describeOnPosix('check', () => {
  const bad = CONFIG.replace('replicas: 1', 'replicas: none');

  test.each(['-k', '--kustomize'])('%s judges what is built, with places in it and in the sources', (option) => {
    const { code, out } = run({ 'bin/kustomize': writing(bad) }, 'check', option, './a');
    expect(out).toContain('a/p.yaml:7:3: error IR101 Config/cluster spec.replicas');
    expect(out).toContain('    built: kustomize build a:7:3\n');
    expect(out).not.toContain('not judged');
    expect(code).toBe(1);
  });

  /** Two overlays of a base with a mistake, and a program that prints the base. */
  const overlays: Files = {
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'base/config.yaml': `# ours\n${bad}`,
    'prod/kustomization.yaml': 'resources: [../base]\n',
    'test/kustomization.yaml': 'resources: [../base]\n',
    'bin/kustomize': writing(`---\n${bad}`),
  };

  test('a mistake of a base is one finding, which names all builds that have it', () => {
    const { out } = run(overlays, 'check', '-k', './prod', './test');
    expect(out.match(/IR101 Config/g)).toHaveLength(1);
    expect(out).toContain('base/config.yaml:8:3: error IR101 Config/cluster spec.replicas');
    expect(out).toContain('    built: kustomize build prod:8:3, kustomize build test:8:3\n');
    const { findings } = JSON.parse(run(overlays, 'check', '--output', 'json', '-k', './prod').out) as ReportJson;
    expect(findings.map(({ file, built }) => ({ file, built }))).toEqual([
      { file: 'base/config.yaml', built: [{ file: 'kustomize build prod', line: 8, column: 3 }] },
    ]);
  });

  test('the other object that a finding is about is at its source, too', () => {
    const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: registry, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 100Gi}}}
`;
    const two = CONFIG.replace('replicas: 1', 'replicas: 2');
    const files = {
      ...overlays,
      'base/kustomization.yaml': 'resources: [config.yaml, claim.yaml]\n',
      'base/config.yaml': `# ours\n${two}`,
      'base/claim.yaml': `# ours\n${claim}`,
      'bin/kustomize': writing(`${claim}---\n${two}`),
    };
    const { out } = run(files, 'check', '-k', './prod');
    expect(out).toContain('base/config.yaml:8:3: error IR203');
    expect(out).toContain('    built: kustomize build prod:12:3\n');
    expect(out).toContain(
      '    see also: base/claim.yaml:2:1: PersistentVolumeClaim/openshift-image-registry/registry\n',
    );
    const { findings } = JSON.parse(run(files, 'check', '--output', 'json', '-k', './prod').out) as ReportJson;
    expect(findings.find(({ id }) => id === 'IR203')).toMatchObject({
      built: [{ file: 'kustomize build prod', line: 12, column: 3 }],
      related: { file: 'base/claim.yaml', line: 2, column: 1 },
    });
  });

  test('--fix edits no file from which something was built', () => {
    const misspelt = CONFIG.replace('replicas', 'replica');
    const files = { ...overlays, 'base/config.yaml': misspelt, 'bin/kustomize': writing(misspelt) };
    const { out, err } = run(files, 'check', '--fix', '--dry-run', '-k', './prod');
    expect(out).toBe('');
    expect(err).toContain(
      'base/config.yaml:7 IR101 left alone: it was found in the output of a build: edit the source',
    );
  });

  test('a comment in the source ignores what is built of it', () => {
    const risky = CONFIG.replace('pvc:\n      claim: registry', 'pvc: {claim: ""}');
    const ignored = risky.replace('{claim: ""}', '{claim: ""} # image-registry-ignore IR309: a test cluster');
    const files = { ...overlays, 'base/config.yaml': ignored, 'bin/kustomize': writing(risky) };
    expect(run({ ...files, 'base/config.yaml': risky }, 'check', '-k', './prod').out).toContain('warning IR309');
    const { out } = run(files, 'check', '-k', './prod');
    expect(out).toContain('acknowledged IR309');
    expect(out).not.toContain('IR195');
  });

  test('--helm does so with a chart', () => {
    const { code, out } = run({ 'bin/helm': writing(bad) }, 'check', '--helm', './a');
    expect(out).toContain('helm template a:7:3: error IR101');
    expect(code).toBe(1);
  });

  test.each(['auto', 'file', 'folder'])('each build is a cluster (--cluster %s)', (mode) => {
    const claim =
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, namespace: openshift-image-registry}\n';
    const files = { 'b/kustomization.yaml': '', 'bin/kustomize': writing(claim) };
    expect(run(files, 'check', '--cluster', mode, '-k', './a', './b').out).not.toContain('IR207');
    expect(run(files, 'check', '--cluster', 'all', '-k', './a', './b').out).toContain('IR207');
  });

  test('runs nothing unless asked', () => {
    const { out } = run({ 'bin/kustomize': writing(bad), 'bin/helm': writing(bad) }, 'check', './a');
    expect(out).toContain('use the build (-k a)');
    expect(out).not.toContain('IR101');
  });

  test('shows nothing of what a program says that fails', () => {
    const failing = `#!${process.execPath}\nconsole.log('SECRET'); console.error('SECRET'); process.exit(1);\n`;
    for (const output of ['text', 'json', 'sarif']) {
      const { code, out, err } = run({ 'bin/kustomize': failing }, 'check', '--output', output, '-k', './a');
      expect(out).toContain('kustomize ended with exit status 1: to see why, run kustomize build -- a');
      expect(out + err).not.toContain('SECRET');
      expect(code).toBe(2);
    }
  });

  test('files that are named beside it are read', () => {
    const files = { 'bin/kustomize': writing(''), 'c.yaml': bad };
    expect(run(files, 'check', '-k', './a', './c.yaml').out).toContain('c.yaml:7:3: error IR101');
  });
});

describeOnPosix('preview', () => {
  test('-k predicts from what is built', () => {
    const { code, out } = run({ 'bin/kustomize': writing(CONFIG) }, 'preview', '--platform', 'vsphere', '-k', './a');
    expect(out).toContain('kustomize build a\n');
    expect(code).toBe(0);
  });
});

describeOnPosix('diff', () => {
  test('-k compares what is built', () => {
    const files = {
      'b/kustomization.yaml': '',
      'bin/kustomize': `#!${process.execPath}\nconst old = process.argv.at(-1).endsWith('a');
        process.stdout.write(${JSON.stringify(CONFIG)}.replace('claim: registry', old ? 'claim: old' : 'claim: new'));\n`,
    };
    expect(run(files, 'diff', '--platform', 'vsphere', '-k', './a', './b').out).toContain('PVC/old → PVC/new');
  });

  test('one side may be a file', () => {
    const files = { 'bin/kustomize': writing(CONFIG), 'live.yaml': CONFIG };
    const { code, out } = run(files, 'diff', '--platform', 'vsphere', '-k', './live.yaml', './a');
    expect([code, out]).toEqual([0, expect.stringContaining('NO CHANGE')]);
  });
});

describe.each(['check', 'preview', 'diff'])('%s refuses', (command) => {
  const paths = command === 'diff' ? ['./a', './a'] : ['./a'];

  test('both at once', () => {
    const { code, err } = run({}, command, '-k', '--helm', ...paths);
    expect([code, err]).toEqual([2, expect.stringContaining('found --kustomize and --helm, expected one of them')]);
  });

  test.each([
    ['-k', 'kustomization.yaml'],
    ['--helm', 'Chart.yaml'],
  ])('%s without a folder', (option, marker) => {
    const { code, err } = run({}, command, option, ...paths.map(() => './a/p.yaml'));
    const found = `a/p.yaml${paths.length === 1 ? '' : ' and 1 other path'}`;
    expect([code, err]).toEqual([2, expect.stringContaining(`${found}, expected a folder with a ${marker}`)]);
  });
});
