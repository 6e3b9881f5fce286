import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleCommand } from '../../tools/bundle-command';
import { inFolder } from '../files/temporary';
import { onLinux, onPosix } from '../posix';
import { BAD, GOOD } from './manifests';
import { SCREENS } from './screens/screens';

/** The command as it is published, beside the package.json that it reads and what npm installs. */
const FOLDER = mkdtempSync(join(tmpdir(), 'command-'));
const MAIN = join(FOLDER, 'main.js');
const COMMAND = `${process.execPath} ${MAIN}`;
const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0;

beforeAll(async () => {
  await bundleCommand(FOLDER);
  // A user without rights runs it too.
  chmodSync(FOLDER, 0o755);
  copyFileSync('package.json', join(FOLDER, 'package.json'));
  symlinkSync(resolve('node_modules'), join(FOLDER, 'node_modules'), 'junction');
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

/** A bundler gives classes other names, for example. */
test.each(Object.entries(SCREENS))('shows %s as the sources do', (name, { args, files, standardInput = '' }) => {
  const { status, stdout, stderr } = inFolder(files, (cwd) =>
    spawnSync(process.execPath, [MAIN, ...args], { cwd, input: standardInput, encoding: 'utf8' }),
  );
  const screen = readFileSync(join(__dirname, 'screens', `${name}.txt`), 'utf8').replace(/^.*\n/, '');
  expect(`${stderr}${stdout}exit code ${status}\n`).toBe(screen.replace(/‹\/?[a-z]*›/g, ''));
});

onPosix('reads a pipe as standard input and as a file, and says in its exit code what it found', () => {
  const { status, stdout, stderr } = shell('cat bad.yaml | CHECK - <(cat good.yaml)');
  expect(stdout).toMatch(/^<stdin>:7:3: error IR104 /);
  expect(stdout).toContain('\n2 registry objects checked, 1 error, ');
  expect(stdout).not.toContain('\u001b');
  expect([status, stderr]).toEqual([1, '']);
});

test('20,000 small objects in one list need no more than 192 MB of the heap', () => {
  const item = (_: unknown, index: number): string =>
    `- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: c${index}\n    namespace: x\n`;
  const input = `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: 20_000 }, item).join('')}`;
  const args = ['--max-old-space-size=192', MAIN, 'check', '--release', '5.1', '-'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining('found no object of the image registry')]);
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
  expect(Buffer.concat(output).toString()).toContain('1 registry object checked, 1 error');
});

/** To load them takes most of the time of a short run: a quarter of a millisecond for a file, 30 ms for a megabyte. */
test('a check of ordinary YAML loads few files', () => {
  const tagged = GOOD.replace('replicas: 2', 'replicas: !!int 2');
  inFolder({ 'good.yaml': GOOD, 'bad.yaml': BAD, 'tagged.yaml': tagged }, (folder) => {
    const good = loadedToCheck(join(folder, 'good.yaml'));
    expect(good.files).toBeGreaterThan(20);
    expect(good.files).toBeLessThan(110);
    expect(good.bytes).toBeLessThan(1_325_000);
    expect(loadedToCheck(join(folder, 'bad.yaml')).bytes).toBeLessThan(good.bytes + 50_000);
    // The package for YAML.
    expect(loadedToCheck(join(folder, 'tagged.yaml')).bytes).toBeGreaterThan(good.bytes + 200_000);
  });
});

function loadedToCheck(file: string): { readonly files: number; readonly bytes: number } {
  const args = ['--import', TELL_LOADED, MAIN, 'check', '--platform', 'aws', '--quiet', file];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(stderr) as ReturnType<typeof loadedToCheck>;
}

/** A module that tells on standard error, at the end, what was loaded. */
const TELL_LOADED = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { createRequire } from 'node:module';
  const { cache } = createRequire('/');
  process.on('exit', () => {
    const sizes = Object.keys(cache).map((file) => fs.statSync(file).size);
    fs.writeSync(2, JSON.stringify({ files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size) }));
  });
`)}`;

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
