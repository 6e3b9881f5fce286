import { withoutReturn, type OrdinaryLines } from './ordinary-lines';

/**
 * A text below `|`, `|-`, `>` or `>-`. Behind it the lines are at the next one.
 *
 * @param indent the column of the map or list that has it
 */
export function readBlockText(lines: OrdinaryLines, indent: number): string | undefined {
  const header = lines.text.slice(lines.at, lines.end);
  if (!HEADERS.has(header)) return undefined;
  const block = readLines(lines.text, lines.below, indent);
  if (block === undefined) return undefined;
  const isFolded = header.startsWith('>');
  // Lines that are empty or indented deeper do not fold.
  if (isFolded && block.texts.some((text) => text === '' || text.startsWith(' '))) return undefined;
  lines.nextFrom(block.end);
  return `${block.texts.join(isFolded ? ' ' : '\n')}${header.endsWith('-') ? '' : '\n'}`;
}

const HEADERS: ReadonlySet<string> = new Set(['|', '|-', '>', '>-']);

interface Block {
  readonly texts: readonly string[];
  /** Where the first line begins that does not belong to it. */
  readonly end: number;
}

/** Undefined if there is no line, one is indented less than the first, or spaces at the end of a line could count. */
function readLines(text: string, from: number, indent: number): Block | undefined {
  const texts: string[] = [];
  let inner = 0;
  let empty = 0;
  let start = from;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0 && start < text.length) return undefined;
    if (end < 0) break;
    const last = withoutReturn(text, end);
    let first = start;
    while (text.charCodeAt(first) === SPACE) first += 1;
    const column = first - start;
    if (first === last) {
      if (column > inner) return undefined;
      empty += 1;
    } else {
      if (column <= indent) break;
      if (inner === 0) inner = column;
      if (column < inner || text.charCodeAt(first) === TAB) return undefined;
      for (; empty > 0; empty -= 1) texts.push('');
      texts.push(text.slice(start + inner, last));
    }
    start = end + 1;
  }
  return texts.length === 0 ? undefined : { texts, end: start };
}

const SPACE = 0x20;
const TAB = 0x09;
