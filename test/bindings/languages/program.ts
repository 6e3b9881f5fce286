import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import type { Translation } from '../../../tools/bindings/translate-samples';
import { WITHOUT_BANNER } from '../../../tools/node-banner';

/** Where a language works: `work` is its own folder, `inputs` and `output` are for its program. */
export interface Place {
  readonly work: string;
  readonly inputs: string;
  readonly output: string;
  readonly translation: Translation;
}

/** A language in which the library is used. */
export interface BindingLanguage {
  /** Programs without which it cannot be tried. */
  readonly programs: readonly string[];
  /** Makes the package, and runs the program in `apps/` with it. */
  readonly run: (place: Place) => void;
}

/** Runs a program, shows what it prints if it fails, and gives what it printed to stdout. */
export function execute(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: object } = {},
): string {
  const { status, stdout, stderr, error } = attempt(command, args, options);
  if (status !== 0) throw new Error([`${command} ${args.join(' ')}:`, stdout, stderr, error?.message].join('\n'));
  return stdout;
}

/** The packages of a language cannot be had on this machine. */
export class NoPackages extends Error {}

/** Runs a program that gets packages from a registry. */
export function fetchPackages(command: string, args: readonly string[], options: { cwd?: string } = {}): void {
  try {
    execute(command, args, options);
  } catch (error) {
    throw new NoPackages((error as Error).message);
  }
}

/** Runs a program that may fail. */
export function attempt(
  command: string,
  args: readonly string[],
  { cwd, env, input }: { cwd?: string; env?: object; input?: string } = {},
): { status: number | null; stdout: string; stderr: string; error?: Error } {
  return spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...WITHOUT_BANNER, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    ...(input === undefined ? {} : { input }),
  });
}

/** Whether a program is on the PATH. */
export function isPresent(program: string): boolean {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore' });
  return error === undefined;
}

export const PATH_SEPARATOR = delimiter;
