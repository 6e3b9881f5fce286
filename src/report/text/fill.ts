import { memoizeBy } from '../../core/caching/memoize';

/** No line of text is longer, unless a single word without commas is. */
const WIDTH = 100;

/** Breaks a text into lines at its spaces, and a longer word, such as JSON, at its commas; all but the first are indented to `column`, where the first begins. */
export function fill(text: string, column = 0): string {
  return column === 0 ? filled({ text, column }) : oftenFilled({ text, column });
}

/** In rows, which many clusters share. */
const oftenFilled = memoizeBy(({ text, column }: Filled) => `${column} ${text}`, filled);

interface Filled {
  readonly text: string;
  readonly column: number;
}

function filled({ text, column }: Filled): string {
  const lines: string[] = [];
  for (const word of wordsOf(text).flatMap((each) => piecesOf(each, WIDTH - column))) {
    const last = lines.at(-1);
    if (last !== undefined && column + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(column)}`);
}

/** Texts between spaces. A text between backticks, such as a schedule, is one word, unless it is long. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?:`[^`]{1,60}`|[^ ])+/g) ?? [];
}

/** No two of them fit beside each other, so that nothing but a line end comes between them. */
function piecesOf(word: string, most: number): string[] {
  if (word.length <= most) return word === '' ? [] : [word];
  const pieces: string[] = [];
  for (const part of word.split(/(?<=,)/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length <= most) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}
