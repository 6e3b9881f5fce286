import { nearest } from '../core/nearest';
import { UsageError } from './usage-error';

/** An option of a command: how it is read, and how help, errors and completion describe it. */
export interface Option<Value = unknown> {
  /** The name of its value in the help. @default - it has no value */
  readonly value?: string;
  /** The allowed values. @default - any */
  readonly choices?: readonly string[];
  readonly help: string;
  /** The letter that stands for its name. @default - none */
  readonly short?: string;
  /** The value that the command gets; `word` is undefined if the option is not given. */
  read(word: string | undefined, name: string): Value;
}

/** An option without a value. */
export function flagOption(help: string, short?: string): Option<boolean> {
  return { help, ...(short === undefined ? {} : { short }), read: (word) => word !== undefined };
}

/** An option that takes any value. */
export function textOption(value: string, help: string): Option<string | undefined> {
  return { value, help, read: (word) => word };
}

export interface ChoiceProps<Choice extends string> {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** @default - the command gets undefined */
  readonly default?: NoInfer<Choice>;
  /** The help text, built from the list of choices as prose. */
  readonly help: (choices: string) => string;
  /** The choice that a wrong word means. @default - the one that is spelt alike */
  readonly meant?: (word: string, choices: readonly string[]) => string | undefined;
}

/** An option that takes one of several values. */
export function choiceOption<Choice extends string>(
  props: ChoiceProps<Choice> & { readonly default: NoInfer<Choice> },
): Option<Choice>;
export function choiceOption<Choice extends string>(props: ChoiceProps<Choice>): Option<Choice | undefined>;
export function choiceOption<Choice extends string>(props: ChoiceProps<Choice>): Option<Choice | undefined> {
  const { value, choices, help } = props;
  return {
    value,
    choices,
    help: help(alternatives(choices, props.default)),
    read: (word, name) => (word === undefined ? props.default : chosen(word, props, name)),
  };
}

/** An option that takes one of several values, or two of them with `..` between them. */
export function choicePairOption<Choice extends string>(
  props: ChoiceProps<Choice> & { readonly default: NoInfer<Choice> },
): Option<readonly [Choice, Choice]> {
  return {
    ...choiceOption(props),
    read: (word = props.default, name) => {
      const at = word.indexOf('..');
      const [first, second] = at < 0 ? [word, word] : [word.slice(0, at), word.slice(at + 2)];
      return [chosen(first, props, name), chosen(second, props, name)];
    },
  };
}

function chosen<Choice extends string>(
  word: string,
  { choices, meant: find = nearest }: Pick<ChoiceProps<Choice>, 'choices' | 'meant'>,
  name: string,
): Choice {
  const found = choices.find((each) => each === word);
  if (found !== undefined) return found;
  const meant = find(word, choices);
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  throw new UsageError(`found --${name} ${word}, expected one of ${choices.join(', ')}${hint}`);
}

/** `text (default), json or sarif`. */
function alternatives(choices: readonly string[], marked: string | undefined): string {
  const words = choices.map((each) => (each === marked ? `${each} (default)` : each));
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');
}
