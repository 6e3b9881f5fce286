import { parseArgs } from 'node:util';
import { meantBy } from './meant-by';
import type { Option } from './option';
import { UsageError } from './usage-error';

/** The options of a command, by their names. */
export type OptionTable = Readonly<Record<string, Option>>;

export interface CommandLine<Options extends OptionTable> {
  readonly options: { readonly [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never };
  /** The paths, or the words that the command takes instead. */
  readonly paths: readonly string[];
}

/** Words that a command takes as arguments, each one of several. */
export interface Words {
  /** What one word names, with its article; completes “expected …”. */
  readonly expected: string;
  readonly choices: readonly string[];
  /** Whether another word is taken as it is. @default - none is */
  readonly takes?: (word: string) => boolean;
  /** How many there must be. */
  readonly least: 0 | 1;
  /** How many there may be. */
  readonly most: number;
}

/** What a command takes beside its options: paths, which complete “expected …”, or words, or nothing. */
interface Arguments {
  readonly paths?: string | undefined;
  readonly words?: Words | undefined;
}

/** Reads `--name value`, `--name=value`, `-n` and paths. */
export function readCommandLine<Options extends OptionTable>(
  args: readonly string[],
  { options: known, paths: expected, words }: Arguments & { readonly options: Options },
): CommandLine<Options> {
  const { values, positionals } = parse(args, known);
  const read = Object.entries(known).map(([name, option]) => [name, option.read(values[name]?.toString(), name)]);
  const options = Object.fromEntries(read) as CommandLine<Options>['options'];
  if (words !== undefined) return { options, paths: wordsIn(positionals, words) };
  const [path] = positionals;
  if (expected === undefined && path !== undefined) throw new UsageError(`found the path ${path}, expected none`);
  if (expected !== undefined && path === undefined) throw new UsageError(`expected ${expected}`);
  return { options, paths: positionals };
}

/** Behind `--` there are paths only. */
export function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

/** The option whose choices `--name help` asks for; undefined if there is none. */
export function listedOption(args: readonly string[], known: OptionTable): Option | undefined {
  const options = optionsIn(args);
  const isAsked = ([name, { choices }]: [string, Option]): boolean =>
    choices?.includes('help') === false &&
    options.some((arg, at) => arg === `--${name}=help` || (arg === `--${name}` && options[at + 1] === 'help'));
  return Object.entries(known).find(isAsked)?.[1];
}

function parse(args: readonly string[], known: OptionTable) {
  const unknown = optionsIn(args).find((arg) => /^--?[a-z]/i.test(arg) && !isKnown(arg, known));
  if (unknown !== undefined) throw new UsageError(unknownOption(unknown, Object.keys(known)));
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value, short, isList }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
        ...(isList === true ? { multiple: true } : {}),
      },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.\s/);
    const [, option] = /^Option '(.*) <value>' argument missing$/.exec(sentence) ?? [];
    throw new UsageError(option === undefined ? sentence : `found ${option} without its value`);
  }
}

/** `--name`, `-n`, `-nVALUE` and `-nm`. */
function isKnown(arg: string, known: OptionTable): boolean {
  if (arg.startsWith('--')) return Object.hasOwn(known, nameOf(arg));
  const byLetter = new Map(Object.values(known).map((option) => [option.short, option]));
  for (const letter of arg.slice(1)) {
    const option = byLetter.get(letter);
    if (option === undefined) return false;
    if (option.value !== undefined) return true;
  }
  return true;
}

function nameOf(arg: string): string {
  return arg.replace(/^--?/, '').split('=')[0] ?? '';
}

function unknownOption(option: string, known: readonly string[]): string {
  const meant = meantBy(nameOf(option), known);
  const expected = known.length === 0 ? 'expected none' : `expected one of --${known.join(', --')}`;
  const hint = meant === undefined ? expected : `did you mean --${meant}?`;
  return `unknown option ${option.split('=')[0] ?? ''}; ${hint}`;
}

function wordsIn(found: readonly string[], { expected, choices: known, takes, least, most }: Words): string[] {
  if (found.length > most) throw new UsageError(`found ${found.length} words, expected ${expected}`);
  if (found.length < least) throw new UsageError(`expected ${expected}: ${known.join(', ')}`);
  return found.map((word) => {
    const named = known.find((each) => each.toLowerCase() === word.toLowerCase());
    return named ?? (takes?.(word) === true ? word : unknownWord(word));
  });

  function unknownWord(word: string): never {
    const meant = meantBy(word, known);
    const all = known.length > MOST_LISTED ? '' : `: ${known.join(', ')}`;
    const hint = meant === undefined ? all : ` (did you mean ${meant}?)`;
    throw new UsageError(`found ${word}, expected ${expected}${hint}`);
  }
}

/** A longer list is no help in an error. */
const MOST_LISTED = 20;
