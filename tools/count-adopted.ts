import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Adoption } from '../src/adoption/adopt';
import type { AppFile } from '../src/adoption/code/app-file';
import { objectKey, referenceTo, type Manifest } from '../src/core/manifest';
import { withoutCredentials } from '../src/core/without-credentials';
import { readYaml } from '../src/yaml/read-yaml';
import { adoptPath, adoptTexts, compilerErrors, synthesized } from '../test/adoption/adopted-app';
import { anyCluster, type RandomCluster } from '../test/adoption/random-clusters';
import { expected, written } from '../test/adoption/same-objects';
import { operatorRecordings, runRecordings } from '../test/recordings/read';

/**
 * Adopts the examples, the recordings and specs at random, synthesizes and compiles the apps, adopts what they write again, and
 * counts: npx tsx --tsconfig tsconfig.dev.json tools/count-adopted.ts [SPECS] [SEED]
 */
const [specs = 1000, seed = 1] = process.argv.slice(2).map(Number);

const APPS: Record<string, readonly AppFile[]> = {};

interface Count {
  same: number;
  stopped: number;
  readonly failed: string[];
}

process.stderr.write = () => true;
print('examples', countAll(examples()));
print('recordings', countAll(recordings()));
print('specs', countAll(randomSpecs()));
const errors = compilerErrors(APPS);
process.stdout.write(`${Object.keys(APPS).length} apps, ${errors.length} compiler errors\n${errors.join('\n')}\n`);

interface Case {
  readonly name: string;
  readonly there: readonly Manifest[];
  readonly adoption: Adoption;
  readonly asked: RandomCluster['asked'] | undefined;
}

function* examples(): Generator<Case> {
  const dist = join(__dirname, '../dist');
  for (const name of readdirSync(dist)) {
    const { there, ...adoption } = adoptPath(join(dist, name));
    if (!there.some(({ kind }) => kind === 'Secret')) yield { name, there, adoption, asked: undefined };
  }
}

function* recordings(): Generator<Case> {
  for (const { name, input } of [...operatorRecordings(), ...runRecordings()]) {
    const there = readYaml('input.yaml', input).objects.map(({ manifest }) => manifest);
    yield { name, there, adoption: adoptTexts({ 'input.yaml': input }), asked: undefined };
  }
}

function* randomSpecs(): Generator<Case> {
  let count = 0;
  for (const cluster of fc.sample(anyCluster, { numRuns: specs * 20, seed })) {
    if (cluster === undefined || withoutCredentials(cluster.text) !== cluster.text) continue;
    if (count === specs) return;
    count += 1;
    const { text, there, asked } = cluster;
    yield { name: `spec-${count}`, there, adoption: adoptTexts({ 'input.yaml': text }, asked), asked };
  }
}

function countAll(cases: Iterable<Case>): Count {
  const count: Count = { same: 0, stopped: 0, failed: [] };
  for (const { name, there, adoption, asked } of cases) {
    APPS[name] = adoption.files;
    const rendered = synthesized(adoption.files);
    const stopped = adoption.clusters.flatMap(({ kept }) => kept.filter(({ finding }) => finding !== undefined));
    const isSame = JSON.stringify(written(rendered)) === JSON.stringify(expected(there, adoption));
    if (!isSame) count.failed.push(`${name}: the app writes something else`);
    else if (stopped.length > 0) count.stopped += 1;
    else if (
      adoption.clusters.length === 1 &&
      !isAgainTheSame([...rendered, ...leftOut(there, adoption)], adoption, asked)
    )
      count.failed.push(`${name}: a second adopt gives other code`);
    else count.same += 1;
  }
  return count;
}

/** What the cluster has beside the app: facts, Secrets, and what the Operator makes. */
function leftOut(there: readonly Manifest[], { clusters }: Adoption): Manifest[] {
  const whole = clusters.flatMap(({ dropped }) => dropped.filter(({ path }) => path.length === 0));
  const keys = new Set(whole.map(({ object }) => objectKey(object)));
  return there.filter((each) => keys.has(objectKey(referenceTo(each))));
}

/** What stays as YAML may have another layout then. */
function isAgainTheSame(rendered: readonly Manifest[], { files }: Adoption, asked: Case['asked']): boolean {
  const text = rendered.map((each) => JSON.stringify(each)).join('\n---\n');
  const again = adoptTexts({ 'again.yaml': text }, asked);
  const codeOf = (all: readonly AppFile[]): string =>
    JSON.stringify(
      all.filter(({ path }) => !path.startsWith('manifests/') && !path.startsWith('secrets/')).map(uncommented),
    );
  return codeOf(again.files) === codeOf(files);
}

/** JSON has no comments. */
function uncommented({ path, text }: AppFile): AppFile {
  return { path, text: text.replaceAll(/^ *\/\/.*\n/gm, '') };
}

function print(title: string, { same, stopped, failed }: Count): void {
  process.stdout.write(
    `${title}: ${same} the same, ${stopped} with an object that a rule stops, ${failed.length} wrong\n${failed.map((each) => `  ${each}\n`).join('')}`,
  );
}
