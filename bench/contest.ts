/**
 * CPU and wall time of whole processes, in turns: `check` of 1,000 clusters, of a mixed tree and of one file, beside parsing
 * alone, and beside kubeconform and flux-schema where KUBECONFORM and FLUX_SCHEMA name their programs. They get no schemas,
 * which is their fastest way: they read and parse. TREE names a folder of your own. Needs a built `lib/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClusters } from './clusters';
import { machine, MAIN, median, PARSE_ALONE } from './measure';
import { withMixedTree } from './mixed-tree';

const RUNS = Number(process.env['RUNS'] ?? 7);
const NO_SCHEMAS = mkdtempSync(join(tmpdir(), 'image-registry-bench-'));

console.log(machine());
withClusters(1, (folder) => {
  contest('one file', { 'empty Node': [process.execPath, '-e', ''], check: checkOf(folder) }, 10);
});
withMixedTree((folder) => {
  contest('a mixed tree of 1,600 files', { check: checkOf(folder), ...othersOf(folder) });
});
const { TREE } = process.env;
if (TREE !== undefined) contest(TREE, { check: checkOf(TREE), ...othersOf(TREE) });
withClusters(1000, (folder) => {
  const preview = [process.execPath, MAIN, 'preview', '--release', '5.1', folder];
  contest('1,000 clusters', { check: checkOf(folder), preview, ...othersOf(folder) });
});
rmSync(NO_SCHEMAS, { recursive: true });

interface Time {
  readonly cpu: number;
  readonly wall: number;
}

type Command = readonly (string | undefined)[];

/** @param repeats how often a program runs in one turn, for what is too short to measure once */
function contest(about: string, commands: Readonly<Record<string, Command>>, repeats = 1): void {
  const programs = Object.entries(commands).filter(([, [program]]) => program !== undefined);
  const times = programs.map((): Time[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    programs.forEach(([, command], index) => times[index]?.push(timeOf(command as string[], repeats)));
  }
  console.log(about);
  programs.forEach(([name], index) => {
    const of = times[index] ?? [];
    const cpu = median(of.map((time) => time.cpu));
    const wall = median(of.map((time) => time.wall));
    console.log(`  ${name}: ${cpu.toFixed(0)} ms of CPU, ${wall.toFixed(0)} ms of wall time`);
  });
}

function checkOf(folder: string): Command {
  return [process.execPath, MAIN, 'check', '--release', '5.1', folder];
}

function othersOf(folder: string): Record<string, Command> {
  const { KUBECONFORM, FLUX_SCHEMA } = process.env;
  return {
    parseAllDocuments: [process.execPath, '-e', PARSE_ALONE, folder],
    kubeconform: [KUBECONFORM, '-ignore-missing-schemas', '-schema-location', NO_SCHEMAS, folder],
    'flux-schema': [FLUX_SCHEMA, 'validate', folder, '--skip-missing-schemas', '--schema-location', NO_SCHEMAS],
  };
}

/** The shell shows the CPU time of what it ran, which Node does not. */
function timeOf(command: readonly string[], repeats: number): Time {
  const start = performance.now();
  const run = '"$@" > /dev/null 2>&1; test $? -le 1 || exit 2; ';
  const { stdout, status } = spawnSync('sh', ['-c', `${run.repeat(repeats)}times`, 'sh', ...command], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`failed: ${command.join(' ')}`);
  const [, children = ''] = stdout.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
  return { cpu: cpu / repeats, wall: (performance.now() - start) / repeats };
}
