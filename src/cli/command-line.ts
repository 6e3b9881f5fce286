import { parseArgs } from 'node:util';
import { nearest } from '../core/nearest';
import type { Option } from './option';
import { UsageError } from './usage-error';

/** The options of a command, by their names. */
export type OptionTable = Readonly<Record<string, Option>>;

export interface CommandLine<Options extends OptionTable> {
  readonly options: { readonly [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never };
  readonly paths: readonly string[];
}

/** Reads `--name value`, `--name=value`, `-n` and paths. */
export function readCommandLine<Options extends OptionTable>(
  args: readonly string[],
  { options: known, paths: expected }: { readonly options: Options; readonly paths?: string },
): CommandLine<Options> {
  const { values, positionals } = parse(args, known);
  const read = Object.entries(known).map(([name, option]) => [name, option.read(values[name]?.toString(), name)]);
  const [path] = positionals;
  if (expected === undefined && path !== undefined) throw new UsageError(`found the path ${path}, expected none`);
  if (expected !== undefined && path === undefined) throw new UsageError(`expected ${expected}`);
  return { options: Object.fromEntries(read) as CommandLine<Options>['options'], paths: positionals };
}

/** Behind `--` there are paths only. */
export function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function parse(args: readonly string[], known: OptionTable) {
  const shorts = Object.values(known).map(({ short }) => `-${short ?? ''}`);
  const unknown = optionsIn(args).find(
    (arg) => /^--?[a-z]/.test(arg) && !shorts.includes(arg) && !Object.hasOwn(known, nameOf(arg)),
  );
  if (unknown !== undefined) throw new UsageError(unknownOption(unknown, Object.keys(known)));
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.\s/);
    throw new UsageError(sentence);
  }
}

function nameOf(arg: string): string {
  return arg.replace(/^--?/, '').split('=')[0] ?? '';
}

function unknownOption(option: string, known: readonly string[]): string {
  const meant = nearest(nameOf(option), known);
  const expected = known.length === 0 ? 'expected none' : `expected one of --${known.join(', --')}`;
  const hint = meant === undefined ? expected : `did you mean --${meant}?`;
  return `found the unknown option ${option.split('=')[0] ?? ''}, ${hint}`;
}
