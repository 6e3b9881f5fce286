import { meantBy } from './meant-by';
import { UsageError } from './usage-error';
import { inOneChoice } from '../core/formats/in-one-list';

/** An option of a command: how it is read, and how help, errors and completion describe it. */
export interface Option<Value = unknown> {
  /** The name of its value in the help. @default - it has no value */
  readonly value?: string;
  /** The allowed values. @default - any */
  readonly choices?: readonly string[];
  /** What a choice is, for the list of all choices. @default - its name is enough */
  readonly describe?: (choice: string) => string;
  readonly help: string;
  /** The letter that stands for its name. @default - none */
  readonly short?: string;
  /** Whether it may be given several times. @default - the last one counts */
  readonly isList?: boolean;
  /** The value that the command gets; `word` is undefined if the option is not given. A list has commas. */
  read(word: string | undefined, name: string): Value;
}

/** An option without a value. */
export function flagOption(help: string, short?: string): Option<boolean> {
  return { help, ...shortOf(short), read: (word) => word !== undefined };
}

/** An option that takes any value. */
export function textOption(value: string, help: string, short?: string): Option<string | undefined> {
  return { value, help, ...shortOf(short), read: (word) => word };
}

/** An option that takes several values, with commas between them or one at a time. */
export function listOption(value: string, help: string): Option<readonly string[] | undefined> {
  const read = (word: string | undefined): string[] | undefined =>
    word
      ?.split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  return { value, help, isList: true, read };
}

export interface ChoiceProps<Choice extends string> {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** The choices in a few words, if there are too many for one line. @default - all of them */
  readonly brief?: string;
  readonly describe?: (choice: Choice) => string;
  /** @default - the command gets undefined */
  readonly default?: NoInfer<Choice>;
  /** The help text, built from the list of choices as prose. */
  readonly help: (choices: string) => string;
  /** The choice that another name stands for. @default - there are no other names */
  readonly named?: (word: string) => Choice | undefined;
  /** The choice that a wrong word means. @default - `meantBy` */
  readonly meant?: (word: string, choices: readonly string[]) => string | undefined;
}

/** An option that takes one of several values. */
export function choiceOption<Choice extends string>(
  props: ChoiceProps<Choice> & { readonly default: NoInfer<Choice> },
): Option<Choice>;
export function choiceOption<Choice extends string>(props: ChoiceProps<Choice>): Option<Choice | undefined>;
export function choiceOption<Choice extends string>(props: ChoiceProps<Choice>): Option<Choice | undefined> {
  const { value, choices, brief, describe, help } = props;
  return {
    value,
    choices,
    ...(describe === undefined ? {} : { describe: describe as (choice: string) => string }),
    help: help(brief ?? alternatives(choices, props.default)),
    read: (word, name) => (word === undefined ? props.default : chosen(word, props, name)),
  };
}

/** An option that takes one of several values, or two of them with `..` between them. */
export function choicePairOption<Choice extends string>(
  props: ChoiceProps<Choice>,
): Option<readonly [Choice, Choice] | undefined> {
  return {
    ...choiceOption(props),
    read: (word = props.default, name) => {
      if (word === undefined) return undefined;
      const at = word.indexOf('..');
      const [first, second] = at < 0 ? [word, word] : [word.slice(0, at), word.slice(at + 2)];
      if (at >= 0 && (first === '' || second === ''))
        throw new UsageError(`found --${name} ${word} without the ${first === '' ? 'first' : 'second'} ${name}`);
      return [chosen(first, props, name), chosen(second, props, name)];
    },
  };
}

function shortOf(short: string | undefined): Pick<Option, 'short'> {
  return short === undefined ? {} : { short };
}

function chosen<Choice extends string>(word: string, props: ChoiceProps<Choice>, name: string): Choice {
  const { choices, brief, named, meant: find = meantBy } = props;
  const found = choices.find((each) => each === word) ?? named?.(word);
  if (found !== undefined) return found;
  const meant = find(word, choices);
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  const expected =
    brief === undefined ? `one of ${choices.join(', ')}${hint}` : `${brief}${hint}; --${name} help lists all`;
  throw new UsageError(`found --${name} ${word}, expected ${expected}`);
}

/** `text (default), json or sarif`. */
function alternatives(choices: readonly string[], marked: string | undefined): string {
  const words = choices.map((each) => (each === marked ? `${each} (default)` : each));
  return inOneChoice(words);
}
