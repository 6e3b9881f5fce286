import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../files/temporary';
import { onPosix } from '../posix';
import { runWith } from './checking';
import { BAD, GOOD } from './manifests';

const CHECK = ['check', '--no-config', '--release', '4.20'];
const printed = (...args: readonly string[]): string => runWith([...CHECK, ...args, '-'], { standardInput: BAD }).out;
const written = (file: string, ...args: readonly string[]) =>
  runWith([...CHECK, ...args, '-o', file, '-'], { standardInput: BAD, colours: true });

test('-o writes to a file what would be printed, without the colors of the terminal', () => {
  inFolder({ 'a.json': 'before' }, (folder) => {
    for (const output of ['text', 'json', 'github']) {
      expect(written(join(folder, 'a.json'), '--output', output)).toEqual({ code: 1, out: '', err: '' });
      expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(printed('--output', output));
    }
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

test('where the file cannot be written nothing is, and the exit code says so', () => {
  inFolder({ 'a/b': '' }, (folder) => {
    const missing = join(folder, 'missing', 'a.json');
    const err = (reason: string) => `cdk8s-openshift-image-registry: ${reason}\n`;
    expect(written(missing)).toEqual({ code: 2, out: '', err: err(`failed to write ${missing}: ENOENT`) });
    expect(written(join(folder, 'a'))).toMatchObject({ code: 2, err: expect.stringContaining('EISDIR') });
    expect(written('').err).toContain('found an empty --output-file, expected a file');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

test('a command that fails leaves the file as it is', () => {
  inFolder({ 'a.json': 'before' }, (folder) => {
    const file = join(folder, 'a.json');
    expect(runWith(['preview', '--no-config', '-o', file, '-'], { standardInput: 'a: [' }).code).toBe(2);
    expect(runWith([...CHECK, '-o', file, '--output', 'xml', '-'], { standardInput: GOOD }).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });
});

onPosix('a link stays one, and a device is written to', () => {
  inFolder({ 'real.json': 'before' }, (folder) => {
    const link = join(folder, 'link.json');
    symlinkSync('real.json', link);
    written(link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe(printed());
    expect(written('/dev/null').code).toBe(1);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

test('a temporary file that another run has left is no obstacle', () => {
  inFolder({}, (folder) => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', `.image-registry-${process.pid}.tmp`), 'left');
    written(join(folder, 'a', 'b.txt'));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
    expect(existsSync(join(folder, 'a', 'b.txt'))).toBe(true);
  });
});

test('--color says whether there are colors, whatever the terminal is', () => {
  const out = (color: string, colours: boolean, ...more: readonly string[]): string =>
    runWith([...CHECK, '--color', color, ...more, '-'], { standardInput: BAD, colours }).out;
  expect(out('always', false)).toContain('\u001b[31merror');
  expect(out('always', false)).toBe(out('auto', true));
  expect(out('never', true)).toBe(out('auto', false));
  expect(out('never', true)).not.toContain('\u001b');
  expect(out('always', false, '--output', 'json')).not.toContain('\u001b');
});

test('with --color always a file has colors, and still no code of anybody else', () => {
  inFolder({}, (folder) => {
    const file = join(folder, 'a.txt');
    const input = BAD.replace('-1', '"\\e[5mx"');
    runWith([...CHECK, '--color', 'always', '-o', file, '-'], { standardInput: input });
    expect(readFileSync(file, 'utf8')).toContain('\u001b[31merror');
    expect(readFileSync(file, 'utf8')).not.toContain('\u001b[5m');
  });
});

test('-q prints findings and nothing else', () => {
  const quiet = (standardInput: string) =>
    runWith(['check', '--no-config', '--platform', 'aws', '-q', '-'], { standardInput });
  expect(quiet(GOOD)).toEqual({ code: 0, out: '', err: '' });
  const { code, out, err } = quiet(BAD);
  expect([code, err, out.split('\n').length]).toEqual([1, '', 5]);
  expect(out).toMatch(/^<stdin>:7:3: error IR104 /);
  expect(runWith(['check', '-q', '--output', 'json', '-']).err).toContain('--quiet works only with --output text');
});
