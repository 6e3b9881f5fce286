import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, type Files } from '../files/temporary';
import { runWith, type FindingJson, type Outcome, type ReportJson } from './checking';
import { ACKNOWLEDGED, BAD, GOOD, UNWISE } from './manifests';

interface Finding extends FindingJson {
  readonly suppressedBy?: string;
}

interface Report extends Omit<ReportJson, 'findings'> {
  readonly findings: readonly Finding[];
  readonly releases: readonly { readonly release: string; readonly from: string }[];
  readonly configuration?: {
    readonly file: string;
    readonly rulesOff: readonly string[];
    readonly ignoredFiles: number;
  };
  readonly baseline?: { readonly file: string; readonly stale: number };
}

/** Of another cluster than `BAD`. */
const OTHER = BAD.replace('bucket: layers', 'bucket: other');

const CONFIGURATION = '.openshift-image-registry.yaml';

/** Runs `check` in a folder with files. */
function run(files: Files, args: readonly string[], then: (folder: string) => void = () => undefined): Outcome {
  const before = process.cwd();
  return inFolder(files, (folder) => {
    try {
      process.chdir(folder);
      const outcome = runWith(['check', ...args]);
      then(folder);
      return outcome;
    } finally {
      process.chdir(before);
    }
  });
}

const report = (files: Files, ...args: readonly string[]): Report =>
  JSON.parse(run(files, ['--output', 'json', ...args, '.']).out) as Report;
const shown = ({ findings }: Report): string[] =>
  findings.map(({ id, severity, line, suppressedBy, acknowledged }) =>
    [id, severity, line, ...(suppressedBy === undefined ? [] : [`${suppressedBy}: ${acknowledged ?? ''}`])].join(' '),
  );

const unwise = (comment: string, above = ''): string =>
  UNWISE.replace(
    '  nodeSelector:\n',
    `${above === '' ? '' : `  ${above}\n`}  nodeSelector:${comment === '' ? '' : ` ${comment}`}\n`,
  );

describe('a comment', () => {
  test.each([
    ['in the line', unwise('# image-registry-ignore IR303: one zone only'), ['IR303 WARNING 8 comment: one zone only']],
    [
      'above it',
      unwise('', '# image-registry-ignore IR303: one zone only'),
      ['IR303 WARNING 9 comment: one zone only'],
    ],
    [
      'above it, with others between',
      unwise('', '# image-registry-ignore IR303, IR309: one zone\n\n  # more'),
      ['IR195 WARNING 8', 'IR303 WARNING 11 comment: one zone'],
    ],
    ['in another line', `# image-registry-ignore IR303: one zone\n${UNWISE}`, ['IR195 WARNING 1', 'IR303 WARNING 9']],
    ['without a reason', unwise('# image-registry-ignore IR303'), ['IR303 WARNING 8', 'IR196 ERROR 8']],
    ['with an empty reason', unwise('# image-registry-ignore IR303: ok'), ['IR303 WARNING 8', 'IR196 ERROR 8']],
    ['without an id', unwise('# image-registry-ignore'), ['IR303 WARNING 8', 'IR196 ERROR 8']],
    ['of an unknown id', unwise('# image-registry-ignore IR3O3: one zone'), ['IR303 WARNING 8', 'IR196 ERROR 8']],
    ['that names it otherwise', unwise('# registry-ignore IR303: one zone'), ['IR303 WARNING 8']],
    [
      'of what must be fixed',
      BAD.replace('-1', '-1 # image-registry-ignore IR104: a lab'),
      ['IR104 ERROR 7', 'IR196 ERROR 7'],
    ],
    [
      'in a text',
      `${UNWISE}  logLevel: |\n    # image-registry-ignore IR303: x\n`,
      ['IR303 WARNING 8', 'IR101 ERROR 16'],
    ],
  ])('%s', (_, text, findings) => {
    expect(shown(report({ 'a.yaml': text })).sort()).toEqual([...findings].sort());
  });

  test('in a file that holds nothing to check is of nobody’s concern', () => {
    const web = 'a: 1 # image-registry-ignore IR999\n';
    expect(shown(report({ 'a.yaml': GOOD, 'b/values.yaml': web }))).toEqual([]);
  });
});

describe('an acknowledgement that nothing needs', () => {
  const idle = ACKNOWLEDGED.replace('  nodeSelector:', '  tolerations: []\n  #').replace(/ {4}node-role.*\n/, '');
  const of = (id: string): string => idle.replace('IR303', id);

  test('is reported where it stands', () => {
    const { findings } = report({ 'a.yaml': idle });
    expect(findings).toMatchObject([
      { id: 'IR195', severity: 'WARNING', line: 5, message: expect.stringContaining('IR303') },
    ]);
  });

  test('is not if a finding needs it, or an error may hide that finding', () => {
    expect(shown(report({ 'a.yaml': ACKNOWLEDGED }))).toEqual(['IR303 WARNING 10 annotation: one zone, two nodes']);
    expect(shown(report({ 'a.yaml': idle.replace('replicas: 2', 'replicas: -1') }))).toEqual(['IR104 ERROR 9']);
  });

  test('is not if a platform or a release that is not set may need it', () => {
    const inLine = GOOD.replace('replicas: 2', 'replicas: 2 # image-registry-ignore IR312: one zone');
    for (const [text, line] of [
      [of('IR310'), 5],
      [of('IR312'), 5],
      [inLine, 7],
    ] as const) {
      expect(shown(report({ 'a.yaml': text }))).toEqual([]);
      expect(shown(report({ 'a.yaml': text }, '--platform', 'aws', '--release', '4.19'))).toEqual([
        `IR195 WARNING ${line}`,
      ]);
    }
  });

  test('can be turned off like a rule', () => {
    const off = 'rules: {IR195: {level: off, reason: shared with other clusters}}';
    expect(shown(report({ 'a.yaml': idle, [CONFIGURATION]: off }))).toEqual([
      'IR195 WARNING 5 configuration: shared with other clusters',
    ]);
  });
});

describe('the configuration', () => {
  const FILES = {
    '.git/HEAD': '',
    'prod/a.yaml': UNWISE,
    'lab/a.yaml': OTHER,
    'vendor/a.yaml': BAD,
    [CONFIGURATION]: `
release: "4.19"
failOn: warning
ignore: [vendor]
rules: {IR303: {level: off, reason: one zone}}
paths:
- {files: [lab], release: "4.20", rules: {IR104: {level: warning, reason: not used yet}}}
`,
  };

  test('sets release, levels and files, and the report says so', () => {
    const all = report(FILES);
    expect(shown(all)).toEqual(['IR104 WARNING 7', 'IR303 WARNING 8 configuration: one zone']);
    expect(all.releases).toEqual([
      { release: '4.20', from: 'configuration' },
      { release: '4.19', from: 'configuration' },
    ]);
    expect(all.configuration).toEqual({ file: CONFIGURATION, rulesOff: ['IR303'], ignoredFiles: 1, overruled: [] });
    const { code, out, err } = run(FILES, ['.']);
    expect([code, err]).toEqual([1, `configuration ${CONFIGURATION} turns off 1 rule: IR303\n`]);
    expect(out).toContain(`\nconfiguration ${CONFIGURATION}: 1 rule turned off, 1 finding of them, 1 file ignored\n`);
    expect(out).not.toContain('IR303 Config');
  });

  test('comes behind the command line', () => {
    const { code, out } = run(FILES, ['--fail-on', 'error', '--release', '4.16', '.']);
    expect([code, out]).toEqual([0, expect.stringContaining('checked against OpenShift 4.16\n')]);
  });

  test('ignores no file that is named', () => {
    expect(run(FILES, ['vendor/a.yaml']).code).toBe(1);
  });

  test('can be left out, or be another file, whose patterns are those of the working folder', () => {
    expect(run(FILES, ['--no-config', '--release', '4.19', '.'])).toMatchObject({ code: 1, err: '' });
    const other = { ...FILES, 'ci/base.yaml': 'ignore: [lab, vendor]\n' };
    // It hides nothing, so only the summary names it.
    expect(run(other, ['--config', 'ci/base.yaml', '--release', '4.19', '.'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('\nconfiguration ci/base.yaml: 0 rules turned off, '),
      err: '',
    });
  });

  test.each([
    [['--config', 'missing.yaml'], 'IR190 missing.yaml: found no such file or folder'],
    [['--config', 'lab/a.yaml'], 'IR191 lab/a.yaml:1 apiVersion: found the unknown key "apiVersion"'],
    [['--config', 'lab/a.yaml', '--no-config'], 'found --config and --no-config, expected one of them'],
  ])('of %j is a mistake', (args, message) => {
    const { code, out, err } = run(FILES, [...args, '.']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`cdk8s-openshift-image-registry: ${message}`);
  });

  test('is read by preview and diff', () => {
    const before = process.cwd();
    inFolder({ ...FILES, 'prod/a.yaml': GOOD }, (folder) => {
      try {
        process.chdir(folder);
        const preview = runWith(['preview', '--output', 'json', 'prod']);
        expect(JSON.parse(preview.out)).toMatchObject({ release: '4.19' });
        expect(runWith(['diff', 'prod', 'prod']).out).toContain('OpenShift 4.19');
      } finally {
        process.chdir(before);
      }
    });
  });
});

describe('a baseline', () => {
  const ARGS = ['--no-config', '--release', '4.19', '--platform', 'aws', '--baseline', 'known.json'];
  const known = (files: Files): string => {
    let text = '';
    run(files, [...ARGS, '--write-baseline', '.'], (folder) => {
      text = readFileSync(join(folder, 'known.json'), 'utf8');
    });
    return text;
  };

  test('has every finding, and the run that writes it passes', () => {
    const files = { 'a/b.yaml': BAD };
    expect(JSON.parse(known(files))).toEqual({
      version: 1,
      findings: ['IR104 a/b.yaml Config/cluster spec.replicas'],
    });
    expect(run(files, [...ARGS, '--write-baseline', '.'])).toMatchObject({ code: 0, err: '' });
  });

  test('lets only new findings count, wherever the lines are', () => {
    const baseline = known({ 'a.yaml': BAD });
    const files = { 'known.json': baseline, 'a.yaml': `# moved\n\n${BAD}` };
    const { code, out } = run(files, [...ARGS, '.']);
    expect([code, out]).toEqual([0, expect.stringContaining('\nbaseline known.json: 1 finding, 0 no longer found\n')]);
    expect(run({ ...files, 'b.yaml': OTHER }, [...ARGS, '.']).out).toMatch(
      /^b\.yaml:7:3: error IR104 .*\n( {4}.*\n)+2 registry objects/,
    );
  });

  test('knows a finding as often as it has it, and counts those that are no longer found', () => {
    const baseline = known({ 'a.yaml': BAD });
    const twice = { 'known.json': baseline, 'a.yaml': `${BAD}---\n${BAD}` };
    expect(
      report(twice, ...ARGS).findings.filter(({ id, suppressedBy }) => id === 'IR104' && suppressedBy === undefined),
    ).toHaveLength(1);
    expect(report({ 'known.json': baseline, 'a.yaml': GOOD }, ...ARGS).baseline).toEqual({
      file: 'known.json',
      stale: 1,
    });
  });

  test('has paths relative to itself', () => {
    inFolder({ 'known.json': known({ 'a.yaml': BAD }), 'a.yaml': BAD }, (folder) => {
      const args = ['check', '--no-config', '--release', '4.19', '--baseline', join(folder, 'known.json')];
      expect(runWith([...args, join(folder, 'a.yaml')]).code).toBe(0);
    });
  });

  test('is not replaced by one of which a part is missing', () => {
    const files = { 'known.json': 'before', 'a.yaml': BAD };
    const { code, err } = run(files, [...ARGS, '--write-baseline', 'a.yaml', 'missing.yaml'], (folder) => {
      expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe('before');
    });
    expect([code, err]).toEqual([2, 'known.json is not written, because some input cannot be read\n']);
  });

  test.each([
    [['--write-baseline'], {}, 'found no --baseline, expected the file that --write-baseline writes'],
    [['--baseline', 'x.json'], {}, '--baseline x.json: no such file or folder; --write-baseline creates it'],
    [['--baseline', 'x.json'], { 'x.json': '{"version": 2}' }, 'found x.json, expected a baseline'],
    [['--baseline', 'x.json'], { 'x.json': 'no JSON' }, 'found x.json, expected a baseline'],
  ])('%j in %j is a mistake', (args, files, message) => {
    const { code, out, err } = run({ ...files, 'a.yaml': GOOD }, [...args, 'a.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('the release', () => {
  const version = (status: string): string =>
    `apiVersion: config.openshift.io/v1\nkind: ClusterVersion\nmetadata: {name: version}\nstatus: ${status}\n`;
  const releases = (status: string, ...args: readonly string[]) =>
    report({ 'a.yaml': `${GOOD}---\n${version(status)}`, [CONFIGURATION]: 'release: "4.14"' }, ...args).releases;

  test.each([
    ['{desired: {version: 4.18.0-rc.1}, history: []}', '4.18', 'input'],
    ['{desired: {version: 3.11.5}}', '4.14', 'configuration'],
    ['{}', '4.14', 'configuration'],
    ['[]', '4.14', 'configuration'],
  ])('of a ClusterVersion with status %s is %s, by %s', (status, release, from) => {
    expect(releases(status)).toEqual([{ release, from }]);
  });

  test('of the command line comes first', () => {
    expect(releases('{desired: {version: 4.18.0}}', '--release', '4.16')).toEqual([
      { release: '4.16', from: 'option' },
    ]);
  });

  test('of one side of a diff is that of the other one', () => {
    const before = process.cwd();
    inFolder({}, (folder) => {
      try {
        process.chdir(folder);
        writeFileSync('old.yaml', `${GOOD}---\n${version('{desired: {version: 4.18.0}}')}`);
        writeFileSync('new.yaml', GOOD);
        const { out, err } = runWith(['diff', 'old.yaml', 'new.yaml']);
        expect([out, err]).toEqual(['NO CHANGE (OpenShift 4.18)\n', '']);
        expect(existsSync('.git')).toBe(false);
      } finally {
        process.chdir(before);
      }
    });
  });
});
