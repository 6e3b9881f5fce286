import type { OrdinaryLines } from './ordinary-lines';
import { readContent } from './read-content';
import { isTooDeep } from './read-flow';
import { readKey } from './read-key';

/** The list or map that begins where the lines are; undefined if it is anything else, or not ordinary. */
export function readBlock(lines: OrdinaryLines, depth: number): unknown {
  if (isTooDeep(depth)) return undefined;
  const { at } = lines;
  return lines.isItem ? readList(lines, depth) : readMap(lines, depth, readKey(lines), at);
}

/** @param from where its first key begins */
function readMap(lines: OrdinaryLines, depth: number, first: string | undefined, from: number): unknown {
  const { indent } = lines;
  const data: Record<string, unknown> = {};
  let [key, start] = [first, from];
  for (;;) {
    if (key === undefined || Object.hasOwn(data, key)) return undefined;
    lines.note(data, key, start);
    const value = readField(lines, indent, depth);
    if (value === undefined) return undefined;
    data[key] = value;
    if (lines.indent !== indent) return lines.indent < indent ? data : undefined;
    start = lines.at;
    key = readKey(lines);
  }
}

/** The value of a field, in the line of its key or below. A list below it need not be indented. */
function readField(lines: OrdinaryLines, indent: number, depth: number): unknown {
  lines.goTo(lines.at);
  if (!lines.isRead) return readContent(lines, indent, depth + 1);
  lines.next();
  if (lines.indent > indent) return readBlock(lines, depth + 1);
  return lines.indent === indent && lines.isItem ? readList(lines, depth + 1) : null;
}

function readList(lines: OrdinaryLines, depth: number): unknown {
  if (isTooDeep(depth)) return undefined;
  const { indent } = lines;
  const items: unknown[] = [];
  while (lines.indent === indent && lines.isItem) {
    const item = readItem(lines, indent, depth + 1, (offset) => {
      lines.note(items, items.length, offset);
    });
    if (item === undefined) return undefined;
    items.push(item);
  }
  return lines.indent <= indent ? items : undefined;
}

/** @param note where it is written, if it is */
function readItem(lines: OrdinaryLines, indent: number, depth: number, note: (offset: number) => void): unknown {
  lines.goTo(lines.at + 1);
  const isBelow = lines.isRead;
  if (isBelow) lines.next();
  if (isBelow && lines.indent <= indent) return null;
  note(lines.at);
  if (isBelow) return readBlock(lines, depth);
  const { indent: column, at, isBehindTab } = lines;
  if (lines.isItem) return isBehindTab ? undefined : readBlock(lines, depth);
  const key = readKey(lines);
  // The place of an item is behind its anchor.
  if (key === undefined) return lines.rest.startsWith('&') ? undefined : readContent(lines, indent, depth);
  if (isBehindTab) return undefined;
  lines.indent = column;
  return readMap(lines, depth, key, at);
}
