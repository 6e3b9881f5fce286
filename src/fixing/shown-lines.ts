import { HIDDEN, withoutCredentials } from '../core/without-credentials';

/**
 * The lines of a file as they may be shown, secrets hidden: all of a document that holds a Secret but its names, what is
 * called a secret, and what looks like one. A line stays one line.
 */
export function shownLines(lines: readonly string[]): string[] {
  let document = 0;
  const numbers = lines.map((line) => (/^---(?:\s|$)/.test(line) ? ++document : document));
  const secret = new Set(numbers.filter((_, index) => KIND.test(lines[index] ?? '')));
  return lines.map((line, index) => {
    const [text, end] = [line.replace(/\r?\n$/, ''), /\r?\n$/.exec(line)?.[0] ?? ''];
    const isPublic = !secret.has(numbers[index] ?? 0) || PUBLIC.test(text);
    return (isPublic ? shownLine(text) : hidden(text)) + end;
  });
}

/** A text of one line without what is called a secret or looks like one. */
export function shownLine(text: string): string {
  return withoutCredentials(text)
    .replace(CALLED_SECRET, `$1${HIDDEN}`)
    .replace(WORD, (word) => (isRandom(word) ? HIDDEN : word));
}

const KIND = /\bkind["']?\s*:\s*["']?(?:Sealed)?Secret(?:List)?\b/;
/** What of a Secret may be seen. */
const PUBLIC =
  /^\s*(?:- )?(?:(?:apiVersion|kind|name|namespace|type):\s+[\w./-]+|(?:metadata|items|data|stringData|labels|annotations):|---)\s*$/;

function hidden(text: string): string {
  return text.trim() === '' ? text : `${/^\s*/.exec(text)?.[0] ?? ''}${HIDDEN}`;
}

/** A key, and all that stands behind it. A name of a Secret is none itself. */
const CALLED_SECRET =
  /((?:password|passwd|token|httpSecret|secret_?key|access_?key|account_?key|private_?key|api_?key|credentials?)\w*["']?\s*:\s*)(?!\s*(?:#|$)).+$/i;

const WORD = /[A-Za-z0-9+/_=-]{12,}/g;

/** Capitals, small letters and digits by turns, as nobody names anything. */
function isRandom(word: string): boolean {
  return /[A-Z]/.test(word) && /[a-z]/.test(word) && /\d/.test(word) && (word.match(/\d/g) ?? []).length > 2;
}
