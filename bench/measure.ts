import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** Tells how many milliseconds something took, each time it is called. */
export type Timer = () => number;

/**
 * The median of each timer. They take turns, so that whatever else the machine does hits all of them, and each run has a
 * process of its own, as with users.
 */
export function medians<Name extends string>(
  timers: Readonly<Record<Name, Timer>>,
  runs: number,
): Record<Name, number> {
  const names = Object.keys(timers) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) times.get(name)?.push(timers[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** The CPU time of the `yaml` package alone, which parses the files below a folder; they are read before. */
export function parseAlone(folder: string): Timer {
  return () => Number(node('-e', PARSE_ALONE, folder));
}

/** The CPU time of a command in a process that has loaded it, from reading its first file to printing the last line. */
export function command(...args: readonly string[]): Timer {
  return () => Number(node('-e', COMMAND, LIB, ...args));
}

/** How long a Node process takes from its start to its end. */
export function wholeProcess(...args: readonly string[]): Timer {
  return () => {
    const start = performance.now();
    node(...args);
    return performance.now() - start;
  };
}

/** The command as it is installed: what is measured is what is published. */
export const MAIN = join(__dirname, '..', 'lib', 'src', 'cli', 'main.js');

/** What it ran on, as far as numbers depend on it. */
export function machine(): string {
  const processors = cpus();
  return `Node ${process.versions.node} on ${processors.length} × ${processors[0]?.model.trim() ?? 'an unknown processor'}`;
}

const LIB = join(__dirname, '..', 'lib', 'src');

/** CPU time of all threads, because other work on the machine makes the wall time longer. */
const MEASURE = `
function measure(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  process.stdout.write(String((user + system) / 1000));
}
`;

export const PARSE_ALONE = `${MEASURE}
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseAllDocuments } = require('yaml');
const [folder] = process.argv.slice(1);
const texts = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
measure(() => texts.forEach((text) => parseAllDocuments(text)));
`;

const COMMAND = `${MEASURE}
const [lib, name, ...args] = process.argv.slice(1);
require(lib + '/cli/compiling.js');
const { run } = require(lib + '/cli/run.js');
const io = { readStandardInput: () => '', out: () => {}, err: (text) => { throw new Error(text); }, colours: false };
run([name, '--help'], io);
measure(() => {
  if (run([name, ...args], io) === 2) throw new Error('it could not read what it was given');
});
`;

function node(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', cwd: join(__dirname, '..') });
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
