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
  [[], 'found no command'],
  [['chek'], 'found the unknown command chek'],
  [['toString'], 'found the unknown command toString'],
])('%j is no command', (args, message) => {
  const expected = `expected one of: ${Object.keys(COMMANDS).sort().join(', ')}`;
  const err = `cdk8s-openshift-image-registry: ${message}, ${expected}\nTry --help.\n`;
  expect(runWith(args)).toEqual({ code: 2, out: '', err });
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
  [Object.assign(new Error('hunter2'), { code: 'ENOSPC', syscall: 'write' }), 'failed to write: ENOSPC'],
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
