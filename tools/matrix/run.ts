/**
 * Tries the packed library with other versions of Node, TypeScript and its peers, and writes the table of docs/publishing.md.
 * Needs a built `lib/`, and the registries of npm. Exit code 1 if something fails.
 *
 *     npx tsx tools/matrix/run.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { between } from '../docs/between';
import { pack } from '../package/reproducible';
import { Consumer, type Row } from './try';

const NODES = [20, 22, 24, 26];
const TYPESCRIPTS = ['5.0', '5.4', '5.9', '6.0', '7.0'];
const NEWER_PLUS = [29, 30, 31, 32, 33, 34];
const LOWEST = ['cdk8s@2.70.0', 'constructs@10.3.0', 'cdk8s-plus-28@2.5.6'];
const NEWEST = ['cdk8s', 'constructs', 'cdk8s-plus-28'];
const OK = 'ok';
const PAGE = join('docs', 'publishing.md');

const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
try {
  const rows = tryAll(join(folder, pack(folder).filename));
  const table = ['| With | Versions | Result |', '| --- | --- | --- |', ...rows.map(line)].join('\n');
  writeFileSync(PAGE, between(readFileSync(PAGE, 'utf8'), 'versions', table, 'npx tsx tools/matrix/run.ts'));
  process.exitCode = rows.every(({ result }) => result === OK) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function tryAll(tarball: string): Row[] {
  const compilers = TYPESCRIPTS.map((version) => `typescript-${version}@npm:typescript@~${version}`);
  const lowest = new Consumer(join(folder, 'lowest'), [tarball, ...LOWEST, '@types/node@20', ...compilers]);
  const newest = new Consumer(join(folder, 'newest'), [tarball, ...NEWEST, '@types/node@20', ...compilers]);
  return [
    tell('lowest peers', versionsOf(lowest), lowest.compile('typescript-5.9') ?? lowest.run()),
    tell('newest peers', versionsOf(newest), newest.compile('typescript-5.9') ?? newest.run()),
    ...NEWER_PLUS.map((number) => besidePlus(number, tarball)),
    ...TYPESCRIPTS.map((version) => {
      const [low, high] = [lowest, newest].map((each) => each.compile(`typescript-${version}`));
      return tell(`TypeScript ${version}`, newest.versionOf(`typescript-${version}`), low ?? high);
    }),
    ...NODES.map((major) => {
      const node = nodeOf(major);
      return tell(`Node ${major}`, node.version, lowest.run(node.program) ?? newest.run(node.program));
    }),
  ];
}

/** In a project that has a newer cdk8s-plus, whose values the constructs take. */
function besidePlus(number: number, tarball: string): Row {
  const name = `cdk8s-plus-${number}`;
  const at = join(folder, name);
  const consumer = new Consumer(at, [tarball, name, ...NEWEST, '@types/node@20', 'typescript@~5.9']);
  const main = readFileSync(join(at, 'main.ts'), 'utf8');
  writeFileSync(join(at, 'main.ts'), main.replace("from 'cdk8s-plus-28'", `from '${name}'`));
  return tell(name, consumer.versionOf(name), consumer.compile('typescript') ?? consumer.run());
}

function versionsOf(consumer: Consumer): string {
  return ['cdk8s', 'constructs', 'cdk8s-plus-28'].map((name) => `${name} ${consumer.versionOf(name)}`).join(', ');
}

/** Node of a major version: the package of npm that holds its program. */
function nodeOf(major: number): { readonly program: string; readonly version: string } {
  const at = join(folder, `node-${major}`);
  const name = `node-${process.platform}-${process.arch}`;
  mkdirSync(at);
  execFileSync('npm', ['install', '--prefix', at, '--no-audit', '--no-fund', '--silent', `${name}@${major}`]);
  const program = join(at, 'node_modules', name, 'bin', 'node');
  return { program, version: execFileSync(program, ['--version'], { encoding: 'utf8' }).trim().slice(1) };
}

function tell(subject: string, versions: string, problem: string | undefined): Row {
  console.log(`${subject} (${versions}): ${problem ?? OK}`);
  return { subject, versions, result: problem ?? OK };
}

function line({ subject, versions, result }: Row): string {
  return `| ${subject} | ${versions} | ${result.replaceAll('|', '\\|')} |`;
}
