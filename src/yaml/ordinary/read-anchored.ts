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

function readName(lines: OrdinaryLines, pattern: RegExp): string | undefined {
  pattern.lastIndex = lines.at;
  const [all, name] = pattern.exec(lines.text) ?? [];
  lines.at += all?.length ?? 0;
  return name;
}

const ANCHOR = /&([\w-]+)[ \t]+(?![\s&*!#])/y;
const ALIAS = /\*([\w-]+)(?=[ \t,\]}]|\r?\n|$)/y;
