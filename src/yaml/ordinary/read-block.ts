import type { OrdinaryLines } from './ordinary-lines';
import { isRecord, type PlainRecord } from '../../core/record';
import { isMerge, readAnchorOfBlock } from './read-anchored';
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
  const merged: PlainRecord[] = [];
  let [key, start] = [first, from];
  for (;;) {
    if (key === undefined) {
      const source = isMerge(lines) ? readContent(lines, indent, depth + 1) : undefined;
      // What it means for a key that stands before it depends on the reader.
      if (!isRecord(source) || [data, ...merged].some((other) => hasKeyOf(other, source))) return undefined;
      merged.push(source);
    } else {
      if (Object.hasOwn(data, key)) return undefined;
      lines.note(data, key, start);
      const value = readField(lines, indent, depth);
      if (value === undefined) return undefined;
      data[key] = value;
    }
    if (lines.indent !== indent) break;
    start = lines.at;
    key = readKey(lines);
  }
  for (const source of merged) merge(lines, data, source);
  return lines.indent < indent ? data : undefined;
}

function hasKeyOf(data: PlainRecord, source: PlainRecord): boolean {
  return Object.keys(source).some((key) => Object.hasOwn(data, key));
}

/** Adds the fields that a map does not have itself, behind its own. */
function merge(lines: OrdinaryLines, data: Record<string, unknown>, source: PlainRecord): void {
  for (const [key, value] of Object.entries(source)) {
    if (Object.hasOwn(data, key)) continue;
    lines.noteAgain(data, key, source);
    data[key] = value;
  }
}

/** The value of a field, in the line of its key or below. A list below it need not be indented. */
function readField(lines: OrdinaryLines, indent: number, depth: number): unknown {
  lines.goTo(lines.at);
  const anchor = readAnchorOfBlock(lines);
  if (anchor !== undefined) return readAnchoredBlock(lines, anchor, indent, depth + 1);
  if (!lines.isRead) return readContent(lines, indent, depth + 1);
  lines.next();
  if (lines.indent > indent) return readBlock(lines, depth + 1);
  return lines.indent === indent && lines.isItem ? readList(lines, depth + 1) : null;
}

function readAnchoredBlock(lines: OrdinaryLines, anchor: string, indent: number, depth: number): unknown {
  lines.next();
  const value = lines.indent > indent ? readBlock(lines, depth) : undefined;
  return lines.anchors.add(anchor, value) ? value : undefined;
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
