import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { inFolder } from '../files/temporary';
import { onLinux, onPosix } from '../posix';
import { BAD, GOOD } from './manifests';

/** The command in one file, beside the package.json that it reads: to compile the sources takes a process a second. */
const FOLDER = mkdtempSync(join(tmpdir(), 'command-'));
const MAIN = join(FOLDER, 'main.js');
const COMMAND = `${process.execPath} ${MAIN}`;
const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0;

beforeAll(() => {
  // A user without rights runs it too.
  chmodSync(FOLDER, 0o755);
  copyFileSync('package.json', join(FOLDER, 'package.json'));
  buildSync({ entryPoints: ['src/cli/main.ts'], outfile: MAIN, bundle: true, platform: 'node' });
});

afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

/** Runs a line of a shell in a folder with the files `good.yaml` and `bad.yaml`; `CHECK` is the command. */
function shell(line: string, options: { uid?: number; env?: NodeJS.ProcessEnv } = {}): Run {
  return inFolder({ 'good.yaml': GOOD, 'bad.yaml': BAD, 'secret.yaml': GOOD }, (cwd) => {
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'secret.yaml'), 0o000);
    const script = line.replaceAll('CHECK', `${COMMAND} check --release 5.1`);
    const env = { ...process.env, ...options.env };
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      ...options,
      cwd,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  });
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

onPosix('reads a pipe as standard input and as a file, and says in its exit code what it found', () => {
  const { status, stdout, stderr } = shell('cat bad.yaml | CHECK - <(cat good.yaml)');
  expect(stdout).toMatch(/^<stdin>:7:3: error IR104 /);
  expect(stdout).toContain('\n2 objects checked, 1 error, ');
  expect(stdout).not.toContain('\u001b');
  expect([status, stderr]).toEqual([1, '']);
});

test('waits for a writer that takes its time', async () => {
  const args = ['--import', REPORT_READS, MAIN, 'check', '-'];
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  const exit = new Promise((done) => child.on('close', done));
  for (const part of [BAD.slice(0, 100), BAD.slice(100)]) {
    await Promise.race([once(child.stderr, 'data'), exit]);
    child.stdin.write(part);
  }
  child.stdin.end();
  expect(await exit).toBe(1);
  expect(Buffer.concat(output).toString()).toContain('1 object checked, 1 error');
});

/** A module that has every attempt to read standard input told on standard error, before it is made. */
const REPORT_READS = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  const { readSync } = fs;
  fs.readSync = (descriptor, ...others) => {
    if (descriptor === 0) fs.writeSync(2, 'reads');
    return readSync(descriptor, ...others);
  };
`)}`;

onPosix('a reader that has gone is no reason for a stack', () => {
  const { stdout, stderr } = shell(
    'for i in $(seq 250); do cat bad.yaml; echo ---; done > many.yaml; CHECK many.yaml | head -n 1; echo ${PIPESTATUS[0]}',
  );
  expect(stdout).toMatch(/^many\.yaml:7:3: error IR104 .*\n1\n$/);
  expect(stderr).toBe('');
});

onLinux('a disk that is full is told in a sentence', () => {
  const { status, stderr } = shell('CHECK good.yaml > /dev/full');
  expect(stderr).toBe('cdk8s-openshift-image-registry: the disk is full\n');
  expect(status).toBe(2);
});

onPosix('a file that may not be read is told, and the others are judged', () => {
  const { status, stdout, stderr } = shell('CHECK .', process.getuid?.() === 0 ? { uid: 65534 } : {});
  expect(stdout).toContain('bad.yaml:7:3: error IR104');
  expect(stdout).toContain('\nsecret.yaml:1:1: unreadable: no permission to read it\n');
  expect([status, stderr]).toEqual([2, '']);
});

(HAS_TERMINAL ? test : test.skip)('on a terminal there are colours, unless NO_COLOR says no', () => {
  const onTerminal = (NO_COLOR: string): string =>
    shell(`script -qec 'CHECK bad.yaml' /dev/null`, { env: { NO_COLOR } }).stdout;
  expect(onTerminal('')).toContain('\u001b[31merror\u001b[0m');
  const plain = onTerminal('1');
  expect(plain).toContain(': error IR104');
  expect(plain).not.toContain('\u001b');
});
