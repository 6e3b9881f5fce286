import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../core/nearest';
import { UsageError } from './usage-error';

/** An option that takes a word. */
export interface WordOption {
  /** The words that it may be. @default - any */
  readonly choices?: readonly string[];
  readonly fallback?: string;
  /** Whether two words may stand there, with `..` between them. */
  readonly pair?: boolean;
  /** Whether it stands alone; its word is then `true`. */
  readonly flag?: boolean;
}

export interface CommandLine {
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly paths: readonly string[];
}

/** Reads `--name value`, `--name=value` and paths. */
export function readCommandLine(
  args: readonly string[],
  known: Readonly<Record<string, WordOption>>,
  expected = 'at least one file or folder, or - for standard input',
): CommandLine {
  const { values, positionals } = parse(args, known);
  const options: Record<string, string | undefined> = {};
  for (const [name, { choices, fallback, pair }] of Object.entries(known)) {
    const value = values[name]?.toString() ?? fallback;
    const words = value === undefined ? [] : pair === true ? wordsOf(value) : [value];
    const unknown = words.find((word) => choices !== undefined && !choices.includes(word));
    if (unknown !== undefined) throw new UsageError(unknownChoice(name, unknown, choices ?? []));
    options[name] = value;
  }
  if (positionals.length === 0) throw new UsageError(`expected ${expected}`);
  return { options, paths: positionals };
}

/** `4.22..4.23` is two words, and so is everything that has more than one pair of dots. */
export function wordsOf(value: string): readonly string[] {
  const at = value.indexOf('..');
  return at < 0 ? [value] : [value.slice(0, at), value.slice(at + 2)];
}

/** Behind `--` there are paths only. */
export function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function parse(args: readonly string[], known: Readonly<Record<string, WordOption>>) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(known).map(([name, { flag }]) => [name, { type: flag === true ? 'boolean' : 'string' }]),
  );
  const unknown = optionsIn(args).find(
    (arg) => /^--?[a-z]/.test(arg) && !Object.hasOwn(known, arg.replace(/^--?/, '').split('=')[0] ?? ''),
  );
  if (unknown !== undefined) throw new UsageError(unknownOption(unknown, Object.keys(known)));
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true }) as {
      values: Record<string, string | boolean | undefined>;
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
