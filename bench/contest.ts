/**
 * CPU and wall time of whole processes, in turns: `check` of 1,000 clusters and of a mixed tree beside parsing alone, and
 * beside kubeconform and flux-schema where KUBECONFORM and FLUX_SCHEMA name their programs. They get no schemas, which is
 * their fastest way: they read and parse. Needs a built `lib/`.
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
withClusters(1000, (folder) => {
  contest('1,000 clusters', folder);
});
withMixedTree((folder) => {
  contest('a mixed tree of 1,600 files', folder);
});
rmSync(NO_SCHEMAS, { recursive: true });

interface Time {
  readonly cpu: number;
  readonly wall: number;
}

function contest(about: string, folder: string): void {
  const programs = Object.entries(programsFor(folder)).filter(([, [program]]) => program !== undefined);
  const times = programs.map((): Time[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    programs.forEach(([, command], index) => times[index]?.push(timeOf(command as string[])));
  }
  console.log(about);
  programs.forEach(([name], index) => {
    const of = times[index] ?? [];
    const cpu = median(of.map((time) => time.cpu));
    const wall = median(of.map((time) => time.wall));
    console.log(`  ${name}: ${cpu.toFixed(0)} ms of CPU, ${wall.toFixed(0)} ms`);
  });
}

function programsFor(folder: string): Record<string, readonly (string | undefined)[]> {
  const { KUBECONFORM, FLUX_SCHEMA } = process.env;
  return {
    check: [process.execPath, MAIN, 'check', '--release', '5.1', folder],
    preview: [process.execPath, MAIN, 'preview', '--release', '5.1', folder],
    parseAllDocuments: [process.execPath, '-e', PARSE_ALONE, folder],
    kubeconform: [KUBECONFORM, '-ignore-missing-schemas', '-schema-location', NO_SCHEMAS, folder],
    'flux-schema': [FLUX_SCHEMA, 'validate', folder, '--skip-missing-schemas', '--schema-location', NO_SCHEMAS],
  };
}

/** The shell shows the CPU time of what it ran, which Node does not. */
function timeOf(command: readonly string[]): Time {
  const start = performance.now();
  const script = '"$@" > /dev/null 2>&1; test $? -le 1 || exit 2; times';
  const { stdout, status } = spawnSync('sh', ['-c', script, 'sh', ...command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`failed: ${command.join(' ')}`);
  const [, children = ''] = stdout.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  const cpu = parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0);
  return { cpu, wall: performance.now() - start };
}
