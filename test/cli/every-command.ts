import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../src/cli/command';
import { COMMANDS } from '../../src/cli/commands';
import type { Option } from '../../src/cli/option';
import { inFolder } from '../files/temporary';
import { runWith, type Outcome, type Situation } from './checking';

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
  '[OPTION]...': [{ reads: 'nothing', paths: () => [] }],
  '[OPTION]... PATH...': [{ reads: 'manifests', paths: (input) => [input] }],
  '[OPTION]... DUMP...': [{ reads: 'a dump', paths: (input) => [input] }],
  '[OPTION]... OLD NEW': [
    { reads: 'manifests', paths: (input) => ['dist/aws', input] },
    { reads: 'manifests', paths: (input) => [input, 'dist/aws'] },
  ],
  '[OPTION]... DIR': [{ reads: 'an inventory', paths: (_input, folder) => [join(folder, 'project')] }],
  '[OPTION]... --out DIR INVENTORY': [
    { reads: 'an inventory', paths: (input, folder) => ['--out', join(folder, 'out'), input] },
  ],
};

/** Of a longer list of words the first one is tried. */
const MOST_WORDS = 20;

/** A value for each name that help has for one. */
const VALUES: Readonly<Record<string, (folder: string) => string>> = {
  FILE: (folder) => join(folder, 'file'),
  DIR: (folder) => join(folder, 'other'),
  URL: () => 'https://git.example.com/a.git',
  PATH: () => 'clusters',
  REF: () => 'main',
  NAME: () => 'a',
  'NAME[,NAME]': () => 'a',
  'WAVE[,WAVE]': () => 'a',
};

/** What flags need beside them. */
const WITH: Readonly<Record<string, (folder: string) => readonly string[]>> = {
  'write-baseline': (folder) => ['--baseline', join(folder, 'file')],
};

/** Every command of the register, in each of its formats: a new one is tested from its first day. */
export const CALLS: readonly Call[] = Object.entries(COMMANDS).flatMap(([name, { load }]) => callsOf(name, load()));

/** The release is set, so that standard error has nothing to say where all is well. */
const SET: readonly string[] = ['--no-config', '--release', '4.20'];

/** Runs a command on one input. */
export function runCall(
  { name, format, paths, reads }: Call,
  input: string | Uint8Array,
  situation: Situation = {},
  options: readonly string[] = [],
): Outcome {
  const run = (path: string, folder: string, standardInput: string | Uint8Array): Outcome => {
    const set = reads === 'manifests' ? SET : [];
    const args = [name, ...set, ...options, ...outputOf(format), ...paths(path, folder)];
    return runWith(args, { ...situation, standardInput });
  };
  if (reads !== 'an inventory') return run('-', '', input);
  return inFolder({ 'inventory.yaml': input }, (folder) => run(join(folder, 'inventory.yaml'), folder, ''));
}

/** A call with one more option. */
export interface OptionCall {
  readonly title: string;
  readonly call: Call;
  /** The option, in a folder that may be written to. */
  readonly args: (folder: string) => readonly string[];
}

/** Each option of each command, with each of its values, or one if any value will do. */
export const OPTION_CALLS: readonly OptionCall[] = Object.entries(COMMANDS).flatMap(([name, { load }]) => {
  const call = CALLS.find((each) => each.name === name);
  if (call === undefined) return [];
  return Object.entries(load().options).flatMap(([option, definition]) =>
    argumentsOf(option, definition).map((args) => ({ title: [name, ...args('.')].join(' '), call, args })),
  );
});

/** All that a call with an option writes: to its streams, and to files. */
export function writtenBy({ call, args }: OptionCall, input: string | Uint8Array): string {
  return inFolder({ 'input.yaml': input }, (folder) => {
    const paths = call.reads === 'an inventory' ? join(folder, 'input.yaml') : '-';
    const { out, err } = runWith([call.name, ...args(folder), ...call.paths(paths, folder)], { standardInput: input });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'input.yaml')
      .map((entry) => `${entry.name}: ${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`);
    return [out, err, ...files.sort()].join('\n').replaceAll(folder, '.');
  });
}

function argumentsOf(name: string, { value, choices }: Option): ((folder: string) => readonly string[])[] {
  if (value === undefined) return [(folder) => [`--${name}`, ...(WITH[name]?.(folder) ?? [])]];
  if (choices !== undefined) return choices.map((choice) => () => [`--${name}`, choice]);
  const given = VALUES[value];
  if (given === undefined) throw new Error(`tell in test/cli/every-command.ts what ${value} of --${name} may be`);
  return [(folder) => [`--${name}`, given(folder)]];
}

function callsOf(name: string, { options, synopsis, words }: Command): Call[] {
  const all = words?.choices(COMMANDS) ?? [];
  const some = all.length > MOST_WORDS ? all.slice(0, 1) : all;
  const ways =
    WAYS[synopsis] ??
    [...(words?.least === 1 ? [] : [[]]), ...some.map((word) => [word])].map((given) => ({
      reads: 'nothing' as const,
      paths: () => given,
    }));
  if (words === undefined && synopsis !== '' && WAYS[synopsis] === undefined)
    throw new Error(`tell in test/cli/every-command.ts how ${name} ${synopsis} is called`);
  const formats = options['output']?.choices ?? [undefined];
  return formats.flatMap((format) =>
    ways.map((way) => ({
      ...way,
      name,
      format,
      title: [name, ...outputOf(format), ...(way.reads === 'an inventory' ? [] : way.paths('-', ''))].join(' '),
    })),
  );
}

function outputOf(format: string | undefined): readonly string[] {
  return format === undefined ? [] : ['--output', format];
}
