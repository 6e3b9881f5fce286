import type { OrdinaryLines } from './ordinary-lines';
import { readContent } from './read-content';
import { isTooDeep } from './read-flow';
import { readKey } from './read-key';

/** The list or map that begins where the lines are; undefined if it is anything else, or not ordinary. */
export function readBlock(lines: OrdinaryLines, depth: number): unknown {
  if (isTooDeep(depth)) return undefined;
  return lines.isItem ? readList(lines, depth) : readMap(lines, depth, readKey(lines));
}

function readMap(lines: OrdinaryLines, depth: number, first: string | undefined): unknown {
  const { indent } = lines;
  const data: Record<string, unknown> = {};
  let key = first;
  for (;;) {
    if (key === undefined || Object.hasOwn(data, key)) return undefined;
    const value = readField(lines, indent, depth);
    if (value === undefined) return undefined;
    data[key] = value;
    if (lines.indent !== indent) return lines.indent < indent ? data : undefined;
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
    const item = readItem(lines, indent, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return lines.indent <= indent ? items : undefined;
}

function readItem(lines: OrdinaryLines, indent: number, depth: number): unknown {
  lines.goTo(lines.at + 1);
  if (lines.isRead) {
    lines.next();
    return lines.indent > indent ? readBlock(lines, depth) : null;
  }
  if (lines.isItem) return readBlock(lines, depth);
  const column = lines.indent;
  const key = readKey(lines);
  if (key === undefined) return readContent(lines, indent, depth);
  lines.indent = column;
  return readMap(lines, depth, key);
}
