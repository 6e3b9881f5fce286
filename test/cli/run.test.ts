import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/cli/commands';
import { run } from '../../src/cli/run';
import { UsageError } from '../../src/cli/usage-error';
import { NEWEST_RELEASE, RELEASES } from '../../src/core/release';
import { runWith } from './checking';

test.each([['--help'], ['-h'], ['help'], ['--help', 'check']])('%s tells of the commands', (...args) => {
  const { code, out, err } = runWith(args);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^cdk8s-openshift-image-registry COMMAND/);
  expect(out).toMatch(/^ {2}check {2}/m);
});

test.each([['--help'], ['-h'], ['--release', '4.19', '--help'], ['--nonsense', '-h']])(
  'check %s tells of the command',
  (...args) => {
    const { code, out, err } = runWith(['check', ...args]);
    expect([code, err]).toEqual([0, '']);
    for (const word of [
      '--release',
      `${RELEASES[0]} to ${NEWEST_RELEASE}`,
      '--cluster',
      '--output',
      '--fail-on',
      'Exit code',
      '32 MiB',
    ]) {
      expect(out).toContain(word);
    }
  },
);

test.each([
  [['chek'], 'unknown command chek; did you mean check?'],
  [['comp'], 'unknown command comp; did you mean completion?'],
  [['toString'], `unknown command toString; expected one of: ${Object.keys(COMMANDS).join(', ')}`],
])('%j is no command', (args, message) => {
  const err = `cdk8s-openshift-image-registry: ${message}\nTry --help.\n`;
  expect(runWith(args)).toEqual({ code: 2, out: '', err });
});

test('without arguments there is help, and no success: a variable in a script may be empty', () => {
  expect(runWith([])).toEqual({ code: 2, out: '', err: runWith(['--help']).out });
});

test.each([['--version'], ['-v'], ['version']])('%s prints name and version', (...args) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(runWith(args)).toEqual({ code: 0, out: `cdk8s-openshift-image-registry ${version}\n`, err: '' });
});

test.each(Object.keys(COMMANDS))('help %s is its --help', (name) => {
  expect(runWith(['help', name])).toEqual(runWith([name, '--help']));
});

test.each([
  [['help', 'chek'], 'found chek, expected the name of a command (did you mean check?)'],
  [['help', 'check', 'diff'], 'found 2 words, expected the name of a command'],
  [['completion'], 'expected the name of a shell: bash, zsh, fish'],
  [['completion', 'tcsh'], 'found tcsh, expected the name of a shell: bash, zsh, fish'],
  [
    ['rules', 'IR2O3'],
    'found IR2O3, expected the id of a rule from the list that "rules" prints, or of a cause that "explain" finds, or words of a title or message (did you mean IR203?)',
  ],
  [['version', 'x'], 'found the path x, expected none'],
])('%j is refused', (args, message) => {
  expect(runWith(args)).toEqual({
    code: 2,
    out: '',
    err: `cdk8s-openshift-image-registry: ${message}\nTry --help.\n`,
  });
});

test('rules tells of a cause of explain what it is, and where it says what to do', () => {
  const { code, out } = runWith(['rules', 'irc103']);
  expect(code).toBe(0);
  expect(out).toContain('## IRC103: ReadWriteOnce volume with several replicas\n');
  expect(out).toContain('check finds it in manifests: IR203, ');
  expect(out).toMatch(/What to do: .*troubleshooting\.md#irc103-readwriteonce-volume-with-several-replicas\n$/);
});

test('rules takes a number for the ids that have it', () => {
  const { out } = runWith(['rules', '203']);
  expect(out.match(/^#+ .*/gm)).toEqual(
    expect.arrayContaining([expect.stringMatching(/ IR203: /), expect.stringMatching(/ IRC203: /)]),
  );
  expect(out).not.toMatch(/ IRC?20[^3]: /);
});

test('rules takes a word for a list of the titles that have it', () => {
  const lines = (word: string): string[] => runWith(['rules', word]).out.split('\n').slice(0, -1);
  expect(lines('SWIFT')).toContain('IRC419  cause    Swift container does not exist');
  for (const line of lines('swift')) expect(line).toMatch(/^IRC?\d{3} {2,3}(?:error  |warning|cause  )  .*\bSwift/);
  expect(lines('s3').length).toBeGreaterThan(3);
  expect(lines('multi-attach')).toEqual(['IRC211  cause    Volume is attached to another node (Multi-Attach error)']);
  expect(lines('NoReplicasAvail')).toEqual(['IRC107  cause    Registry with no replicas']);
  expect(lines('connect: no route to host')).toEqual([expect.stringMatching(/^IRC507 /)]);
  expect(runWith(['rules', 'nothing-like-this']).code).toBe(2);
  expect(runWith(['rules', '']).code).toBe(2);
});

test('behind -- there are paths only', () => {
  const { code, out } = runWith(['check', '--', '--help', '-x']);
  expect(code).toBe(2);
  expect(out).toContain('--help:1:1: unreadable: no such file or folder\n-x:1:1: unreadable');
});

test.each([
  [
    new TypeError('hunter2 is not a function'),
    'failed with an unexpected TypeError. Please report it, with the command line and the files that cause it.',
  ],
  [
    Object.assign(new Error("Cannot find module 'constructs'\nRequire stack:\n- hunter2"), {
      code: 'MODULE_NOT_FOUND',
    }),
    'the command needs packages that are not installed: npm install cdk8s cdk8s-plus-28 constructs cdk8s-openshift-image-registry',
  ],
  [Object.assign(new Error('hunter2'), { code: 'ENOSPC', syscall: 'write' }), 'the disk is full'],
  [Object.assign(new Error('hunter2'), { code: 'ENOENT', syscall: 'uv_cwd' }), 'the working directory does not exist'],
])('a failure shows neither message nor stack, since both may hold what stands in the files', (error, message) => {
  let err = '';
  const code = run(['--help'], {
    readStandardInput: () => '',
    out: () => {
      throw error;
    },
    err: (text) => {
      err += text;
    },
    colours: false,
  });
  expect([code, err]).toEqual([2, `cdk8s-openshift-image-registry: ${message}\n`]);
});

test('an error of the command line says its name', () => {
  expect(new UsageError('x').name).toBe('UsageError');
});
