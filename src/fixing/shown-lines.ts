import { memoize } from '../core/caching/memoize';
import { CALLED_IN_LINE, isCalledSecret } from '../core/called-secret';
import { HIDDEN, withoutCredentialsInLine } from '../core/without-credentials';

/**
 * The lines of a file as they may be shown, secrets hidden: all of a document that holds a Secret but its names, what is
 * called a secret, and what looks like one. A line stays one line.
 *
 * @param known what was found in the same lines before an edit
 */
export function shownLines(lines: readonly string[], known = new KnownLines()): string[] {
  let document = 0;
  const numbers = lines.map((line) => (/^---(?:\s|$)/.test(line) ? ++document : document));
  const secret = new Set(numbers.filter((_, index) => KIND.test(lines[index] ?? '')));
  const inValue = linesInValues(lines, known);
  return lines.map((line, index) => {
    const [text, end] = [line.replace(/\r?\n$/, ''), /\r?\n$/.exec(line)?.[0] ?? ''];
    const isPublic = secret.has(numbers[index] ?? 0) ? PUBLIC.test(text) : !inValue.has(index);
    return (isPublic ? known.shown(text) : hidden(text)) + end;
  });
}

/** What is found in lines, each of which many places of a file have, and most of which an edit leaves as they are. */
export class KnownLines {
  public readonly shown = memoize(shownLine, Infinity);
  public readonly field = memoize(fieldIn, Infinity);
}

/** A text of one line without what is called a secret or looks like one. */
function shownLine(text: string): string {
  return withoutCredentialsInLine(text).replace(WORD, (word) => (isRandom(word) ? HIDDEN : word));
}

const KIND = /\bkind["']?\s*:\s*["']?(?:Sealed)?Secret(?:List)?\b/;
/** What of a Secret may be seen. */
const PUBLIC =
  /^\s*(?:- )?(?:(?:apiVersion|kind|name|namespace|type):\s+[\w./-]+|(?:metadata|items|data|stringData|labels|annotations):|---)\s*$/;

function hidden(text: string): string {
  return text.trim() === '' ? text : `${/^[\s#]*/.exec(text)?.[0] ?? ''}${HIDDEN}`;
}

/** The lines with a value, or the rest of one, whose field is called a secret in another line. */
function linesInValues(lines: readonly string[], known: KnownLines): ReadonlySet<number> {
  const found = new Set<number>();
  const fields = lines.map(known.field);
  let above: Field | undefined;
  for (const [index, line] of lines.entries()) {
    const field = fields[index];
    if (field === undefined) continue;
    if (above !== undefined && isBelow(field, above)) {
      found.add(index);
      continue;
    }
    const isValue = field.key === 'value' && [index - 1, index + 1].some((each) => isNameOfSecret(fields[each], field));
    if (isValue) found.add(index);
    above = isValue || isCalledSecret(field.key) || CALLED_IN_LINE.test(line) ? field : undefined;
  }
  return found;
}

/** A field that begins in a line, or the text of the line where none does. */
interface Field {
  readonly column: number;
  readonly isComment: boolean;
  readonly isItem: boolean;
  readonly key: string;
  readonly value: string;
}

function fieldIn(line: string): Field | undefined {
  const [, lead = '', dashes = '', text = ''] = /^([\s#]*)((?:- +)*)(.*?)\s*$/.exec(line) ?? [];
  if (text === '') return undefined;
  const [, key = '', value = ''] = /^["']?([\w.-]+)["']?\s*:(?:\s+["']?(.*?)["']?,?)?$/.exec(text) ?? [];
  const isItem = dashes !== '' || text === '-';
  return { column: (lead + (key === '' ? '' : dashes)).length, isComment: lead.includes('#'), isItem, key, value };
}

/** Whether a line belongs to the value of a field above it. */
function isBelow(line: Field, field: Field): boolean {
  if (field.isComment && !line.isComment) return false;
  return line.column > field.column || (line.column === field.column && line.isItem && line.key === '');
}

function isNameOfSecret(field: Field | undefined, value: Field): boolean {
  return field?.key === 'name' && field.column === value.column && isCalledSecret(field.value);
}

const WORD = /[A-Za-z0-9+/_=-]{12,}/g;

/** Capitals, small letters and digits by turns, as nobody names anything. */
function isRandom(word: string): boolean {
  return /[A-Z]/.test(word) && /[a-z]/.test(word) && /\d/.test(word) && (word.match(/\d/g) ?? []).length > 2;
}
