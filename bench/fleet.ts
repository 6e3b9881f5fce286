/**
 * How long a fleet takes, beside the same objects through plain cdk8s, one App a cluster, and beside the floor: the same
 * objects through the `yaml` package and `writeFileSync`. Needs a built `lib/`.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inventory, withFleet } from './inventory';
import { kustomize } from './kustomize';
import { machine, median } from './measure';

const SIZES = (process.env['CLUSTERS'] ?? '1000,10000').split(',').map(Number);
const RUNS = Number(process.env['RUNS'] ?? 3);
const CONTESTANTS = ['fleet', 'one sort', 'cdk8s', 'floor'] as const;
const LIB = join(__dirname, '..', 'lib', 'src');

type Contestant = (typeof CONTESTANTS)[number];

interface Run {
  /** Milliseconds of CPU, of user and system. */
  readonly cpu: number;
  /** The most memory, in MiB. */
  readonly memory: number;
}

withFleet((folder) => {
  console.log(machine());
  console.log(
    `six objects a cluster, medians of ${RUNS} runs: CPU for each cluster, and the most memory of the process`,
  );
  const rows = SIZES.map((size) => ({ size, results: contest(folder, size) }));
  for (const name of CONTESTANTS) {
    const cells = rows.map(({ size, results }) => {
      const { cpu, memory } = results[name];
      const ratio = (cpu / results.cdk8s.cpu).toFixed(2);
      return `${size} clusters: ${(cpu / size).toFixed(2)} ms, ${memory.toFixed(0)} MiB, ${ratio} × cdk8s`;
    });
    const [small = NaN, large = NaN] = rows.map(({ results }) => results[name].cpu);
    console.log(`${name.padEnd(8)}  ${cells.join('   ')}   growth ${(large / small).toFixed(1)}`);
  }
  run('floor', 1, folder);
  const cpu = kustomize(folder, join(folder, 'out', 'cluster-00000', 'image-registry.k8s.yaml'));
  console.log(`kubectl kustomize: ${cpu === undefined ? 'not here' : `${cpu.toFixed(0)} ms of CPU for each cluster`}`);
});

/** They take turns, so that whatever else the machine does hits all of them. */
function contest(folder: string, size: number): Readonly<Record<Contestant, Run>> {
  const runs = new Map<Contestant, Run[]>(CONTESTANTS.map((name) => [name, []]));
  for (let turn = 0; turn < RUNS; turn += 1) {
    for (const [name, all] of runs) all.push(run(name, size, folder));
  }
  const medians = [...runs].map(([name, all]) => [
    name,
    { cpu: median(all.map(({ cpu }) => cpu)), memory: median(all.map(({ memory }) => memory)) },
  ]);
  return Object.fromEntries(medians) as Record<Contestant, Run>;
}

function run(name: Contestant, size: number, folder: string): Run {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const path = inventory(folder, size, name !== 'one sort');
  const script = join(__dirname, 'fleet-contest.js');
  const args = [script, name === 'one sort' ? 'fleet' : name, LIB, path, String(size), out];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}
