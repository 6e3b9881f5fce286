import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { inFolder } from '../files/temporary';
import { onPosix } from '../posix';
import { pages } from '../../tools/samples/pages';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job extends Step {
  readonly needs?: string;
  readonly steps?: readonly Step[];
}

const FOLDER = join('.github', 'workflows');
const WORKFLOWS = readdirSync(FOLDER).map((name) => {
  const path = join(FOLDER, name);
  return { path, text: readFileSync(path, 'utf8') };
});
const RUNS = WORKFLOWS.flatMap(({ path, text }) =>
  jobsIn(text).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => (run === undefined ? [] : [{ path, run }]))),
);

test('every workflow is YAML, and a job waits for jobs that there are', () => {
  for (const { path, text } of WORKFLOWS) {
    expect([path, parseDocument(text).errors]).toEqual([path, []]);
    const { jobs } = parseDocument(text).toJS() as { readonly jobs: Readonly<Record<string, Job>> };
    const needed = Object.values(jobs).flatMap(({ needs }) => needs ?? []);
    expect(needed.filter((name) => !(name in jobs))).toEqual([]);
  }
  expect(RUNS.length).toBeGreaterThan(20);
});

test('a step runs scripts, files and programs that are here', () => {
  const { scripts } = readJson('package.json') as { readonly scripts: Readonly<Record<string, string>> };
  const missing = RUNS.flatMap(({ path, run }) => [
    ...[...run.matchAll(/\bnpm run ([\w:]+)/g)].flatMap(([, name = '']) =>
      name in scripts ? [] : [`${path}: ${name}`],
    ),
    ...filesIn(run).flatMap((file) => (existsSync(file) ? [] : [`${path}: ${file}`])),
    ...[...run.matchAll(/(tools\/\w+)\/node_modules\/\.bin\/([\w-]+)/g)].flatMap(([, folder = '', name = '']) =>
      programsOf(folder).includes(name) ? [] : [`${path}: ${name}`],
    ),
  ]);
  expect(missing).toEqual([]);
  expect(RUNS.flatMap(({ run }) => filesIn(run)).length).toBeGreaterThan(10);
});

onPosix('what a step runs by its path can be run', () => {
  const programs = RUNS.flatMap(({ run }) => filesIn(run)).filter((file) => !file.endsWith('.ts'));
  for (const file of programs)
    expect(() => {
      accessSync(file, constants.X_OK);
    }).not.toThrow();
  expect(programs).toContain('.ci/run');
});

test('actions of others are pinned to a commit', () => {
  const used = WORKFLOWS.flatMap(({ text }) => text.match(/(?<=\buses: ).*/g) ?? []);
  expect(used.filter((each) => !/^(?:\.\/.*\.yml|[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+)$/.test(each))).toEqual([]);
  expect(used.length).toBeGreaterThan(20);
});

test('pages, and what init writes, use the same major versions', () => {
  const ours = new Map(WORKFLOWS.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@\S+ # (v\d+)/g)].map(majorOf)));
  const texts = [...pages(), join('src', 'scaffold', 'workflow.ts')];
  const theirs = texts.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/uses: (\S+)@(v\d+)$/gm)].map(
      (match) => [path, ...majorOf(match)] as const,
    ),
  );
  const known = theirs.filter(([, name]) => ours.has(name));
  expect(known.filter(([, name, major]) => ours.get(name) !== major)).toEqual([]);
  expect(known.length).toBeGreaterThan(4);
});

onPosix.each([
  ['dist/registry.k8s.yaml', 'diff --output markdown --fail-on loss ../base/dist dist'],
  ['', 'preview --output markdown dist'],
])('the page about pull requests compares only if the base has manifests: "%s"', (manifests, command) => {
  const [, sample = ''] = /^## In a pull request\n[^]*?```yaml\n([^]*?)```/m.exec(
    readFileSync(join('docs', 'reference', 'diff.md'), 'utf8'),
  )!;
  const steps = jobsIn(sample).flatMap((job) => job.steps ?? []);
  const { run = '' } = steps.find((step) => step.run?.includes('effects.md')) ?? {};
  const programs = 'npx() { shift 2; echo "$*"; }; git() { [ "$1" = worktree ] || echo "$MANIFESTS"; }';
  const written = inFolder({}, (folder) => {
    const env = { ...process.env, BASE: 'main', MANIFESTS: manifests };
    execFileSync('bash', ['-ec', `${programs}\n${run}`], { cwd: folder, env });
    return readFileSync(join(folder, 'effects.md'), 'utf8');
  });
  expect(written).toBe(`${command}\n`);
});

function jobsIn(text: string): Job[] {
  return Object.values((parseDocument(text).toJS() as { readonly jobs: Readonly<Record<string, Job>> }).jobs);
}

/** The files of the repository that a step runs. */
function filesIn(run: string): string[] {
  return run.match(/(?<![\w/])(?:\.ci\/\w+|(?:tools|test)\/(?!\w+\/node_modules)[\w/-]+(?:\.ts)?)(?=$|[ \n"])/g) ?? [];
}

/** What the packages of a folder of tools put into `.bin`. */
function programsOf(folder: string): string[] {
  const { packages } = readJson(join(folder, 'package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly bin?: Readonly<Record<string, string>> }>>;
  };
  return Object.values(packages).flatMap(({ bin = {} }) => Object.keys(bin));
}

function majorOf([, name = '', major = '']: RegExpMatchArray): readonly [string, string] {
  return [name, major];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
