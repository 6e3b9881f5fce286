/**
 * Records what the Operator and its CustomResourceDefinitions are, in test/recordings/:
 *
 *     npx tsx tools/record.ts CASES [CRDS [RUNS]]
 *
 * CASES holds one folder a case:
 *     CASE/input.yaml             the manifests and the facts of the whole of a cluster
 *     CASE/expected-RELEASE.json  a list of what each generator of the Operator of that release made of it, called by itself;
 *                                 where it failed, {"kind": "Error", "of": "Deployment/image-registry", "error": "…"}
 * CRDS holds one folder a release, named like it, with the definitions that it publishes; of several feature sets the
 * Default one counts. RUNS holds one folder a run of the whole Operator against an API server, until it settled:
 *     RUN/input.yaml              the manifests and the facts of the whole of a cluster
 *     RUN/expected-RELEASE.json   what it left behind: LeftBehind in test/recordings/read.ts
 * `-` stands for a folder that is not there. What is recorded already stays, unless the folders hold it: to begin anew, delete the files first.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { RELEASES } from '../src/core/release';
import * as recordings from '../test/recordings/read';
import type { CrdRecording, LeftBehind, OperatorRecording, Recorded, RunRecording } from '../test/recordings/read';
import { readPublishedCrds } from './read-crds';

const [cases, crds, runs] = process.argv.slice(2).map((folder) => (folder === '-' ? undefined : folder));
if (process.argv.length < 3) throw new Error('usage: record.ts CASES [CRDS [RUNS]]');
if (cases !== undefined) recordOperator(cases);
if (crds !== undefined) recordCrds(crds);
if (runs !== undefined) recordRuns(runs);

function recordOperator(folder: string): void {
  const file = recordings.OPERATOR_FILE;
  const byName = new Map(existsSync(file) ? recordings.operatorRecordings().map((each) => [each.name, each]) : []);
  for (const name of foldersIn(folder)) {
    const { input, made } = readCase<Recorded[]>(join(folder, name));
    const known = byName.get(name);
    const all = known?.input === input ? { ...known.made, ...made } : made;
    byName.set(name, { name, input, made: inOrder(all) });
  }
  write(file, [...byName.values()]);
}

function recordCrds(folder: string): void {
  const file = recordings.CRDS_FILE;
  const byRelease = new Map(existsSync(file) ? recordings.crdRecordings().map((each) => [each.release, each]) : []);
  for (const release of foldersIn(folder)) {
    throwIfUnknown(release, folder);
    byRelease.set(release, { release, crds: Object.fromEntries(readPublishedCrds(join(folder, release))) });
  }
  write(file, [...byRelease.values()]);
}

function recordRuns(folder: string): void {
  const file = recordings.RUNS_FILE;
  const byName = new Map(existsSync(file) ? recordings.runRecordings().map((each) => [each.name, each]) : []);
  for (const name of foldersIn(folder)) {
    const { input, made } = readCase<LeftBehind>(join(folder, name));
    byName.set(name, { name, input, left: inOrder(made) });
  }
  write(file, [...byName.values()]);
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function readCase<Made>(folder: string): { readonly input: string; readonly made: Readonly<Record<string, Made>> } {
  const made: Record<string, Made> = {};
  for (const file of readdirSync(folder)) {
    const release = /^expected-(.+)\.json$/.exec(file)?.[1];
    if (release === undefined) continue;
    throwIfUnknown(release, join(folder, file));
    made[release] = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Made;
  }
  if (Object.keys(made).length === 0)
    throw new Error(`${folder}: found no expected-RELEASE.json, expected one at least`);
  return { input: readFileSync(join(folder, 'input.yaml'), 'utf8'), made };
}

function throwIfUnknown(release: string, path: string): void {
  if ((RELEASES as readonly string[]).includes(release)) return;
  throw new Error(`${path}: found the release ${release}, expected one of ${RELEASES.join(', ')}`);
}

function inOrder<Made>(made: Readonly<Record<string, Made>>): Readonly<Record<string, Made>> {
  return Object.fromEntries(RELEASES.flatMap((release) => (made[release] ? [[release, made[release]]] : [])));
}

/** Another Node may compress the same to other bytes: what says the same is not written again. */
function write(file: string, values: readonly (OperatorRecording | CrdRecording | RunRecording)[]): void {
  const lines = values.map((value) => `${JSON.stringify(value)}\n`);
  const text = lines.sort().join('');
  if (!existsSync(file) || recordings.textOf(file) !== text) writeFileSync(file, brotliCompressSync(text));
}
