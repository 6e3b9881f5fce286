import { printable } from '../core/printable';
import { withoutCredentials } from '../core/without-credentials';

/** A sentence, and names in it that a format may set apart. All of it may come from files. */
export type Phrase = readonly (string | Name)[];

/** A name, path or value in a sentence. */
class Name {
  public constructor(public readonly text: string) {}
}

/** A sentence with values in it; those in `Name` are names. */
export function phrase(ours: TemplateStringsArray, ...values: readonly (string | number | Name | Phrase)[]): Phrase {
  return ours.flatMap((text, index) => [...partsOf(values[index - 1]), text]).filter((part) => part !== '');
}

function partsOf(value: string | number | Name | Phrase | undefined): Phrase {
  if (value === undefined) return [];
  if (value instanceof Name || typeof value === 'string') return [value];
  return typeof value === 'number' ? [String(value)] : value;
}

export function name(text: string): Name {
  return new Name(text);
}

/** `a, b, c`. */
export function enumerated(parts: readonly (Name | Phrase)[]): Phrase {
  return parts.flatMap((part, index) => [...(index === 0 ? [] : [', ']), ...partsOf(part)]);
}

/** A message of several lines, such as those that Go joins. */
export function oneLine(message: string): string {
  if (!message.includes('\n')) return message;
  const lines = message.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('; ');
}

/** The sentence for a terminal. */
export function plainText(sentence: Phrase): string {
  return sentence.map((part) => shown(typeof part === 'string' ? part : part.text)).join('');
}

/** A text from a file, printable and without credentials. */
function shown(text: string): string {
  return printable(withoutCredentials(text));
}
