import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { sarifErrors } from '../report/sarif-schema';
import { onPosix } from '../posix';
import { runWith, type Outcome } from './checking';

const WRONG = `# ours
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managmentState: 'Managed' # yes
  replicas: "1"
  storage:
    managementState: Unmanaged
    pvc:
      claim: registry-data
`;
const RIGHT = WRONG.replace('managmentState', 'managementState').replace('"1"', '1');

test('fixes a file, and reports what remains', () => {
  inFolder({ 'a.yaml': WRONG }, (folder) => {
    chmodSync(join(folder, 'a.yaml'), 0o640);
    expect(check(folder, '--fix')).toMatchObject({
      code: 0,
      err: expect.stringContaining('2 findings fixed in 1 file'),
    });
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(RIGHT);
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(check(folder, '--fix').err).toContain('0 findings fixed');
  });
});

test('keeps a byte order mark, Windows line ends, and a link', () => {
  const text = `\ufeff${WRONG.replaceAll('\n', '\r\n')}`;
  inFolder({ 'real/a.txt': text }, (folder) => {
    symlinkSync(join(folder, 'real', 'a.txt'), join(folder, 'a.yaml'));
    expect(check(folder, '--fix').code).toBe(0);
    expect(lstatSync(join(folder, 'a.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(`\ufeff${RIGHT.replaceAll('\n', '\r\n')}`);
  });
});

onPosix('a link in a folder that leads out of all named paths is left alone', () => {
  inFolder({ 'outside.yaml': WRONG, 'in/b.yaml': WRONG.replace('cluster', 'other') }, (folder) => {
    const [inner, link, outside] = [join(folder, 'in'), join(folder, 'in', 'a.yaml'), join(folder, 'outside.yaml')];
    symlinkSync(outside, link);
    symlinkSync('b.yaml', join(inner, 'c.yaml'));
    const fix = (...args: readonly string[]) => runWith(['check', '--no-config', '--release', '4.20', ...args]);
    const why = `left alone: it is a link to a file outside of ${inner}; name the file itself to change it`;

    const shown = fix('--fix', '--dry-run', inner);
    expect(shown.err).toContain(why);
    expect(shown.out).not.toContain('a.yaml');
    // SARIF has the same fixes.
    const sarif = JSON.parse(fix('--output', 'sarif', inner).out) as { runs: [{ results: [] }] };
    const changes = JSON.stringify(sarif.runs[0].results.map((result) => (result as { fixes?: object }).fixes));
    expect(changes).toContain('b.yaml');
    expect(changes).not.toContain('a.yaml');
    for (const option of ['--fix', '--fix-suggested']) {
      const { err } = fix(option, inner);
      expect(err.split('\n').filter((line) => line.startsWith(link))).toEqual(
        expect.arrayContaining([expect.stringContaining(why)]),
      );
      expect(readFileSync(outside, 'utf8')).toBe(WRONG);
    }
    // What the other link leads to is in the folder.
    expect(readFileSync(join(inner, 'b.yaml'), 'utf8')).not.toContain('managmentState');
    expect(lstatSync(join(inner, 'c.yaml')).isSymbolicLink()).toBe(true);

    expect(fix('--fix', inner, link).err).not.toContain('left alone');
    expect(readFileSync(outside, 'utf8')).toBe(RIGHT);
  });
});

test('prints the differences and writes nothing with --dry-run', () => {
  inFolder({ 'a.yaml': WRONG }, (folder) => {
    const { code, out } = check(folder, '--fix', '--dry-run');
    expect(code).toBe(1);
    expect(out).toContain(
      [
        '@@ -4,8 +4,8 @@',
        ' metadata:',
        '   name: cluster',
        ' spec:',
        "-  managmentState: 'Managed' # yes",
        '-  replicas: "1"',
        "+  managementState: 'Managed' # yes",
        '+  replicas: 1',
        '   storage:',
      ].join('\n'),
    );
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(WRONG);
  });
});

test.each(['--dry-run', '--patch'])('%s names what it cannot read, and says if nothing was looked at', (option) => {
  const asked = option === '--patch' ? [option] : ['--fix', option];
  inFolder({ 'a.yaml': `${WRONG}  logLevel: {{ .Values.level }}\n` }, (folder) => {
    const { code, err } = check(folder, ...asked);
    expect(code).toBe(2);
    expect(err).toContain('a.yaml:13:13: unreadable: a template that is not rendered yet');
  });
  inFolder({ 'a.yaml': 'kind: ConfigMap\n' }, (folder) => {
    expect(check(folder, ...asked).err).toContain('nothing was checked');
  });
});

test.each([[['--fix']], [['--fix', '--dry-run']], [['--patch']]])(
  '%j names configuration and release as plain check does',
  (asked) => {
    const notes = ['configuration image-registry.yaml turns off 1 rule: IR303', 'release not set: using OpenShift'];
    inFolder(
      { 'a.yaml': WRONG, 'image-registry.yaml': 'rules: {IR303: {level: off, reason: tried on purpose}}\n' },
      (folder) => {
        const run = (...args: readonly string[]) =>
          runWith(['check', '--config', join(folder, 'image-registry.yaml'), ...args, join(folder, 'a.yaml')]);
        const noted = run().err.replaceAll(`${folder}/`, '').split('\n').slice(0, 2);
        expect(noted).toEqual(notes.map((each) => expect.stringContaining(each) as string));
        expect(
          run(...asked)
            .err.replaceAll(`${folder}/`, '')
            .split('\n')
            .slice(0, 2),
        ).toEqual(noted);
        expect(run('--quiet', ...asked).err).not.toContain('release not set');
      },
    );
  },
);

const configOf = (spec: string): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec:\n  ${spec}\n`;
const PVC = configOf('storage: {persistentVolumeClaim: {claimName: x}}');
const CA =
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ca, namespace: openshift-config}\ndata: {"reg:5000": x}\n';

test('prints one command for the live object with --patch', () => {
  inFolder({ 'a.yaml': WRONG }, (folder) => {
    expect(check(folder, '--patch').out).toBe(
      "oc patch config.imageregistry.operator.openshift.io/cluster --type json --patch '" +
        '[{"op":"add","path":"/spec/managementState","value":"Managed"},{"op":"replace","path":"/spec/replicas","value":1}]' +
        "'\n",
    );
  });
});

test.each([
  ['a key that the API server refuses', CA, '[{"op":"add","path":"/data/reg..5000","value":"x"}]'],
  ['a field of an unknown one', PVC, '[{"op":"add","path":"/spec/storage/pvc","value":{"claim":"x"}}]'],
])('--patch moves nothing that no live object has: %s', (_, text, patch) => {
  inFolder({ 'a.yaml': text }, (folder) => {
    expect(check(folder, '--patch', '--fix-suggested').out).toContain(`--patch '${patch}'\n`);
  });
});

test.each([
  [
    'Secret',
    'apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: openshift-image-registry}\ndata: {"reg:5000": aHVudGVyMg==}\n',
  ],
  ['Config', configOf('httpsecret: aHVudGVyMg==')],
])('--patch shows no secret that it would have to write: %s', (_, text) => {
  inFolder({ 'a.yaml': text }, (folder) => {
    const { out, err } = check(folder, '--patch', '--fix-suggested');
    expect(`${out}${err}`).not.toContain('aHVudGVyMg==');
    expect(out).toBe('');
  });
});

test('makes what may change the cluster only when that is asked for', () => {
  const two = RIGHT.replace('replicas: 1', 'replicas: 1\n  observedConfig: null');
  inFolder({ 'a.yaml': two }, (folder) => {
    expect(check(folder, '--fix').err).toContain('0 findings fixed; 1 more with --fix-suggested');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(two);
    check(folder, '--fix-suggested');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(RIGHT);
  });
});

test('counts what only people can fix, where nothing else lists it', () => {
  const byHand = '; 1 cannot be fixed automatically, check without --fix lists them';
  const unclear = RIGHT.replace('replicas: 1', 'replicas: some');
  inFolder({ 'a.yaml': unclear }, (folder) => {
    expect(check(folder, '--fix', '--dry-run').err).toContain(`0 findings can be fixed${byHand}\n`);
    expect(check(folder, '--patch').err).toContain(`0 findings can be fixed${byHand}\n`);
    expect(check(folder, '--fix').err).not.toContain('automatically');
  });
});

test('SARIF has the same edits, as its schema wants them', () => {
  inFolder({ 'a.yaml': WRONG }, (folder) => {
    const log = JSON.parse(check(folder, '--output', 'sarif').out) as Log;
    expect(sarifErrors(log)).toEqual([]);
    const fixes = log.runs[0].results.flatMap((result) => result.fixes ?? []);
    expect(fixes.map((fix) => fix.artifactChanges[0].replacements)).toEqual([
      [{ deletedRegion: region(7, 8, 7, 8), insertedContent: { text: 'e' } }],
      [{ deletedRegion: region(8, 13, 8, 16), insertedContent: { text: '1' } }],
    ]);
  });
});

test('SARIF has no edits of what is acknowledged', () => {
  const config = (annotations: string): string =>
    `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster${annotations}}\nspec:\n  managementState: Managed\n  replicas: 2\n  storage:\n    managementState: Managed\n    s3: {bucket: layers, region: eu-central-1}\n`;
  const reason = ', annotations: {acknowledge.cdk8s-openshift-image-registry/IR503: a lab that is rebuilt}';
  const fixesOf = (text: string): boolean[] =>
    inFolder({ 'a.yaml': text }, (folder) => {
      const log = JSON.parse(check(folder, '--output', 'sarif').out) as Log;
      return log.runs[0].results.filter(({ ruleId }) => ruleId === 'IR503').map(({ fixes }) => fixes !== undefined);
    });
  expect(fixesOf(config(''))).toEqual([true]);
  expect(fixesOf(config(reason))).toEqual([false]);
});

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly ruleId: string;
        readonly fixes?: readonly { readonly artifactChanges: readonly [{ readonly replacements: unknown }] }[];
      }[];
    },
  ];
}

function region(startLine: number, startColumn: number, endLine: number, endColumn: number): object {
  return { startLine, startColumn, endLine, endColumn };
}

test.each([
  ['a template', WRONG.replace('registry-data', '${CLAIM}'), 'the file is a template'],
  ['a template in comments', `# {{- if .Values.on }}\n${WRONG}# {{- end }}\n`, 'the file is a template'],
  ['an encrypted file', `${WRONG}sops:\n  mac: ENC[abc]\n`, 'encrypted by SOPS'],
  ['a shared value', WRONG.replace('"1"', '&n "1"\n  x: *n'), 'several places share it'],
])('leaves %s alone and says why', (_, text, why) => {
  inFolder({ 'a.yaml': text }, (folder) => {
    const { err } = check(folder, '--fix');
    expect(err).toContain('left alone');
    expect(err).toContain(why);
  });
});

test('what cannot be written is told, and the file stays as it was', () => {
  inFolder({ 'a.yaml': WRONG }, (folder) => {
    // A folder stands where the new text would be written first.
    mkdirSync(join(folder, `.image-registry-${process.pid}.tmp`));
    const { code, err } = check(folder, '--fix');
    expect(code).toBe(2);
    expect(err).toContain('a.yaml is not written');
    expect(err).toContain('0 findings fixed');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(WRONG);
  });
});

test.each([
  [['--dry-run'], 'expected --fix'],
  [['--fix', '--patch'], 'expected only one of them'],
  [['--fix', '--write-baseline', '--baseline', 'b'], 'expected only one of them'],
  [['--patch', '--output', 'json'], 'does not print a report'],
])('%j is a wrong command line', (args, why) => {
  inFolder({ 'a.yaml': WRONG }, (folder) => {
    expect(check(folder, ...args)).toMatchObject({ code: 2, err: expect.stringContaining(why) });
  });
});

function check(folder: string, ...args: readonly string[]): Outcome {
  return runWith(['check', '--no-config', '--release', '4.20', ...args, join(folder, 'a.yaml')]);
}
