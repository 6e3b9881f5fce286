import { DEEPEST } from '../deepest';
import type { OrdinaryLines } from './ordinary-lines';
import { isOrdinaryKey } from './read-key';
import { readQuoted } from './read-quoted';

/**
 * A list or map in brackets that ends in its line, or a value in it. Behind it the lines are behind the bracket.
 *
 * @param depth how many maps and lists it is in
 */
export function readFlow(lines: OrdinaryLines, depth: number): unknown {
  const first = lines.text.charAt(lines.at);
  if (first === '[') return isTooDeep(depth) ? undefined : readList(lines, depth);
  if (first === '{') return isTooDeep(depth) ? undefined : readMap(lines, depth);
  return readScalar(lines)?.value;
}

/** Whether the exact reader would refuse a map or list in so many others: it counts the document and the text in it, too. */
export function isTooDeep(depth: number): boolean {
  return depth + 1 > DEEPEST - 2;
}

function readList(lines: OrdinaryLines, depth: number): unknown {
  const items: unknown[] = [];
  const isWhole = readEntries(lines, ']', () => {
    const item = readFlow(lines, depth + 1);
    return item !== undefined && items.push(item) > 0;
  });
  return isWhole ? items : undefined;
}

function readMap(lines: OrdinaryLines, depth: number): unknown {
  const data: Record<string, unknown> = {};
  const isWhole = readEntries(lines, '}', () => {
    const key = readFlowKey(lines);
    if (key === undefined || Object.hasOwn(data, key)) return false;
    const value = readFlow(lines, depth + 1);
    data[key] = value;
    return value !== undefined;
  });
  return isWhole ? data : undefined;
}

/** Reads what is between brackets; false where it is not ordinary. */
function readEntries(lines: OrdinaryLines, close: string, readEntry: () => boolean): boolean {
  skipSpaces(lines, 1);
  if (lines.text.charAt(lines.at) === close) {
    lines.at += 1;
    return true;
  }
  for (;;) {
    if (!readEntry()) return false;
    skipSpaces(lines, 0);
    const mark = lines.text.charAt(lines.at);
    skipSpaces(lines, mark === close ? 0 : 1);
    if (mark === close) {
      lines.at += 1;
      return true;
    }
    if (mark !== ',') return false;
  }
}

function readFlowKey(lines: OrdinaryLines): string | undefined {
  const { text } = lines;
  const key = readScalar(lines);
  if (key === undefined || !isOrdinaryKey(lines, key.text, key.isPlain) || !text.startsWith(': ', lines.at))
    return undefined;
  skipSpaces(lines, 1);
  return key.text;
}

interface FlowScalar {
  readonly text: string;
  readonly value: unknown;
  readonly isPlain: boolean;
}

function readScalar(lines: OrdinaryLines): FlowScalar | undefined {
  const first = lines.text.charAt(lines.at);
  if (first === '"' || first === "'") {
    const text = readQuoted(lines, first);
    return text === undefined ? undefined : { text, value: text, isPlain: false };
  }
  PLAIN.lastIndex = lines.at;
  const [text] = PLAIN.exec(lines.text) ?? [];
  if (text === undefined) return undefined;
  lines.at += text.length;
  return { text, value: lines.resolve(text), isPlain: true };
}

/** Without colons, which have a meaning in brackets that depends on what follows. */
const PLAIN = /[\w./$][\w./@$*+=~-]*(?: +[\w./@$*+=~-]+)*/y;

function skipSpaces(lines: OrdinaryLines, from: number): void {
  lines.at += from;
  while (lines.text.charAt(lines.at) === ' ') lines.at += 1;
}
