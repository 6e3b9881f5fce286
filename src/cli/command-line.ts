import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../core/nearest';
import { UsageError } from './usage-error';

/** An option that takes one of a few words. */
export interface ChoiceOption {
  readonly choices: readonly string[];
  readonly fallback?: string;
}

export interface CommandLine {
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly paths: readonly string[];
}

/** Reads `--name value`, `--name=value` and paths. */
export function readCommandLine(args: readonly string[], known: Readonly<Record<string, ChoiceOption>>): CommandLine {
  const { values, positionals } = parse(args, known);
  const options: Record<string, string | undefined> = {};
  for (const [name, { choices, fallback }] of Object.entries(known)) {
    const value = values[name] ?? fallback;
    if (value !== undefined && !choices.includes(value)) throw new UsageError(unknownChoice(name, value, choices));
    options[name] = value;
  }
  if (positionals.length === 0) throw new UsageError('expected at least one file or folder, or - for standard input');
  return { options, paths: positionals };
}

/** Behind `--` there are paths only. */
export function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function parse(args: readonly string[], known: Readonly<Record<string, ChoiceOption>>) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.keys(known).map((name) => [name, { type: 'string' as const }]),
  );
  const unknown = optionsIn(args).find(
    (arg) => /^--?[a-z]/.test(arg) && !Object.hasOwn(known, arg.replace(/^--?/, '').split('=')[0] ?? ''),
  );
  if (unknown !== undefined) throw new UsageError(unknownOption(unknown, Object.keys(known)));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true }) as {
      values: Record<string, string | undefined>;
      positionals: string[];
    };
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.\s/);
    throw new UsageError(sentence);
  }
}

function unknownOption(option: string, known: readonly string[]): string {
  const name = option.replace(/^--?/, '').split('=')[0] ?? '';
  const meant = nearest(name, known);
  const hint = meant === undefined ? `expected one of --${known.join(', --')}` : `did you mean --${meant}?`;
  return `found the unknown option ${option.split('=')[0] ?? ''}, ${hint}`;
}

function unknownChoice(name: string, value: string, choices: readonly string[]): string {
  const meant = nearest(value, choices);
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return `found --${name} ${value}, expected one of ${choices.join(', ')}${hint}`;
}
