import type { OrdinaryLines } from './ordinary-lines';

/** What an anchor (`&a`) is before, in its line; undefined if that is not ordinary. */
export function readAnchored(lines: OrdinaryLines, read: () => unknown): unknown {
  const name = readName(lines, ANCHOR);
  if (name === undefined) return undefined;
  const value = read();
  return lines.anchors.add(name, value) ? value : undefined;
}

/** What an alias (`*a`) stands for. */
export function readAlias(lines: OrdinaryLines): unknown {
  const name = readName(lines, ALIAS);
  return name === undefined ? undefined : lines.anchors.use(name);
}

/** An anchor of what is in the lines below. */
export function readAnchorOfBlock(lines: OrdinaryLines): string | undefined {
  return readName(lines, ANCHOR_OF_BLOCK);
}

/** Whether an alias is merged into the map (`<<: *a`); it is read next then. */
export function isMerge(lines: OrdinaryLines): boolean {
  MERGE.lastIndex = lines.at;
  if (!MERGE.test(lines.text)) return false;
  lines.at = MERGE.lastIndex;
  return true;
}

function readName(lines: OrdinaryLines, pattern: RegExp): string | undefined {
  pattern.lastIndex = lines.at;
  const [all, name] = pattern.exec(lines.text) ?? [];
  lines.at += all?.length ?? 0;
  return name;
}

const ANCHOR = /&([\w-]+)[ \t]+(?![\s&*!#])/y;
const ANCHOR_OF_BLOCK = /&([\w-]+)(?=[ \t]*\r?\n)/y;
const MERGE = /<<:[ \t]+(?=\*)/y;
const ALIAS = /\*([\w-]+)(?=[ \t,\]}]|\r?\n|$)/y;
