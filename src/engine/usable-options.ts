import { nearest } from '../core/nearest';
import { quoted } from '../core/quoted';
import { releaseMeant } from '../core/release';
import { UnusableInput } from '../inputs/unusable-input';
import { isRecord } from '../core/record';

/** What an option takes, as far as a function would fail for anything else. */
interface OptionShape {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

/** A shape for each option: one that is missing does not compile. */
export type OptionShapes<Options> = Readonly<Record<keyof Options, OptionShape>>;

/** Throws `UnusableInput` for an option that a function does not have, and for a value of another type. */
export function throwIfUnknownOption<Options extends object>(options: Options, shapes: OptionShapes<Options>): void {
  if (!isRecord(options)) throw new UnusableInput(`found ${shown(options)} as the options, expected an object`);
  const names = Object.keys(shapes);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(shapes, name)) throw new UnusableInput(unknownOption(name, names));
    const { expected, fits } = shapes[name as keyof Options];
    if (value !== undefined && !fits(value))
      throw new UnusableInput(`found ${shown(value)} as ${name}, expected ${expected}${hintFor(name, value)}`);
  }
}

export const TEXT_OPTION: OptionShape = { expected: 'a text', fits: isText };
export const FLAG_OPTION: OptionShape = { expected: 'true or false', fits: (value) => typeof value === 'boolean' };
export const LIST_OPTION: OptionShape = { expected: 'a list', fits: Array.isArray };
export const TEXT_LIST_OPTION: OptionShape = {
  expected: 'a list of texts',
  fits: (value) => Array.isArray(value) && value.every(isText),
};
export const TEXT_MAP_OPTION: OptionShape = {
  expected: 'an object with texts',
  fits: (value) => isRecord(value) && Object.values(value).every(isText),
};
export const TEXT_OR_PAIR_OPTION: OptionShape = {
  expected: 'a text, or a list of two texts',
  fits: (value) => isText(value) || (TEXT_LIST_OPTION.fits(value) && (value as unknown[]).length === 2),
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function unknownOption(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return `found the unknown option ${quoted(name)}, expected one of: ${names.join(', ')}${hint}`;
}

/** In JavaScript, 4.20 is the number 4.2. */
function hintFor(name: string, value: unknown): string {
  const meant = name === 'release' && typeof value === 'number' ? releaseMeant(String(value)) : undefined;
  return meant === undefined ? '' : ` (did you mean '${meant}'?)`;
}

/** A wrong value in words, without what a list or an object holds. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return 'a list';
  return value === null || ['boolean', 'undefined'].includes(typeof value)
    ? String(value)
    : `a value of type ${typeof value}`;
}
