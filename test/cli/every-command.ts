import { join } from 'node:path';
import type { Command } from '../../src/cli/command';
import { COMMANDS } from '../../src/cli/commands';
import { runWith, type Outcome, type Situation } from './checking';
import { inFolder } from '../files/temporary';

/** One way to call a command. */
export interface Call extends Way {
  readonly name: string;
  /** The output format; undefined where the command has one only. */
  readonly format: string | undefined;
  /** How it is told apart from other calls of the command. */
  readonly title: string;
}

interface Way {
  /** What it reads: manifests or a dump from standard input, or a file. */
  readonly reads: 'manifests' | 'a dump' | 'an inventory' | 'nothing';
  /** Its paths, for an input that stands where it is told, in a folder that may be written to. */
  readonly paths: (input: string, folder: string) => readonly string[];
}

/** By what stands behind the name of a command. What compares is given something else as well, on either side. */
const WAYS: Readonly<Record<string, readonly Way[]>> = {
  '': [{ reads: 'nothing', paths: () => [] }],
  '[OPTION]... PATH...': [{ reads: 'manifests', paths: (input) => [input] }],
  '[OPTION]... DUMP...': [{ reads: 'a dump', paths: (input) => [input] }],
  '[OPTION]... OLD NEW': [
    { reads: 'manifests', paths: (input) => ['dist/aws', input] },
    { reads: 'manifests', paths: (input) => [input, 'dist/aws'] },
  ],
  '[OPTION]... --out DIR INVENTORY': [
    { reads: 'an inventory', paths: (input, folder) => ['--out', join(folder, 'out'), input] },
  ],
};

/** Every command of the register, in each of its formats: a new one is tested from its first day. */
export const CALLS: readonly Call[] = Object.entries(COMMANDS).flatMap(([name, { load }]) => callsOf(name, load()));

/** Runs a command on one input. */
export function runCall(
  { name, format, paths, reads }: Call,
  input: string | Uint8Array,
  situation: Situation = {},
  options: readonly string[] = [],
): Outcome {
  const run = (path: string, folder: string, standardInput: string | Uint8Array): Outcome => {
    const args = [name, ...options, ...outputOf(format), ...paths(path, folder)];
    return runWith(args, { ...situation, standardInput });
  };
  if (reads !== 'an inventory') return run('-', '', input);
  return inFolder({ 'inventory.yaml': input }, (folder) => run(join(folder, 'inventory.yaml'), folder, ''));
}

function callsOf(name: string, { options, synopsis }: Command): Call[] {
  const ways = WAYS[synopsis];
  if (ways === undefined) throw new Error(`tell in test/cli/every-command.ts how ${name} ${synopsis} is called`);
  const formats = options['output']?.choices ?? [undefined];
  return formats.flatMap((format) =>
    ways.map((way) => ({
      ...way,
      name,
      format,
      title: [
        name,
        ...outputOf(format),
        ...(['manifests', 'a dump'].includes(way.reads) ? way.paths('-', '') : []),
      ].join(' '),
    })),
  );
}

function outputOf(format: string | undefined): readonly string[] {
  return format === undefined ? [] : ['--output', format];
}
