import { join } from 'node:path';
import { runWith, type Outcome, type Situation } from './checking';
import { inFolder } from '../files/temporary';

/** One way to call a command. */
export interface Call {
  readonly name: string;
  /** Its arguments, for an input that stands where it is told, in a folder that may be written to. */
  readonly args: (input: string, folder: string) => readonly string[];
  /** How it is told apart from other calls of the command. */
  readonly title: string;
  /** Whether it reads manifests from standard input; otherwise a file. */
  readonly reads: 'manifests' | 'an inventory';
}

/** What compares is given something else as well, on either side. */
const PATHS: Readonly<Record<string, readonly ((input: string) => readonly string[])[]>> = {
  diff: [(input) => ['dist/aws', input], (input) => [input, 'dist/aws']],
};

/** Every command as it stands in the help, in each of its formats: a new one is tested from its first day. */
export const CALLS: readonly Call[] = [...runWith(['--help']).out.matchAll(/^ {2}(\S+) {2,}\S/gm)].flatMap(
  ([, name = '']) => callsOf(name),
);

/** Runs a command on one input. */
export function runCall(
  { args, reads }: Call,
  input: string | Uint8Array,
  situation: Situation = {},
  options: readonly string[] = [],
): Outcome {
  const run = (path: string, folder: string, standardInput: string | Uint8Array): Outcome => {
    const [name = '', ...rest] = args(path, folder);
    return runWith([name, ...options, ...rest], { ...situation, standardInput });
  };
  if (reads === 'manifests') return run('-', '', input);
  return inFolder({ 'inventory.yaml': input }, (folder) => run(join(folder, 'inventory.yaml'), folder, ''));
}

function callsOf(name: string): Call[] {
  if (name === 'fleet') {
    const args = (input: string, folder: string) => [name, '--out', join(folder, 'out'), input];
    return [{ name, args, title: name, reads: 'an inventory' }];
  }
  return formatsOf(name).flatMap((format) =>
    (PATHS[name] ?? [(input) => [input]]).map((pathsFor): Call => {
      const args = (input: string) => [name, '--output', format, ...pathsFor(input)];
      return { name, args, title: args('-').join(' '), reads: 'manifests' };
    }),
  );
}

function formatsOf(name: string): readonly string[] {
  const { err } = runWith([name, '--output', 'nothing', '.']);
  const [, choices] = /found --output nothing, expected one of (.*)/.exec(err) ?? [];
  if (choices === undefined) throw new Error(`tell here how ${name} is called: ${err}`);
  return choices.replace(/ \(did you mean.*/, '').split(', ');
}
