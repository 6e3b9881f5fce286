import { DEEPEST } from '../deepest';
import { isSpace, type OrdinaryLines } from './ordinary-lines';
import { readAlias, readAnchored } from './read-anchored';
import { keyName } from './read-key';
import { readQuoted } from './read-quoted';

/**
 * A list or map in brackets, as in JSON. Behind it the lines are behind the bracket.
 *
 * @param indent the column of the map or list that has it: its lines are indented deeper
 * @param depth how many maps and lists it is in
 */
export function readFlow(lines: OrdinaryLines, indent: number, depth: number): unknown {
  return new FlowReader(lines, indent).read(depth);
}

/** Whether the exact reader would reject a map or list in so many others: it counts the document and the text in it, too. */
export function isTooDeep(depth: number): boolean {
  return depth + 1 > DEEPEST - 2;
}

class FlowReader {
  public constructor(
    private readonly lines: OrdinaryLines,
    private readonly indent: number,
  ) {}

  public read(depth: number): unknown {
    const first = this.next;
    if (first === '[') return isTooDeep(depth) ? undefined : this.readList(depth);
    if (first === '{') return isTooDeep(depth) ? undefined : this.readMap(depth);
    if (first === '*') return readAlias(this.lines);
    return first === '&' ? readAnchored(this.lines, () => this.read(depth)) : this.readScalar()?.value;
  }

  private readList(depth: number): unknown {
    const items: unknown[] = [];
    const isWhole = this.readEntries(']', () => {
      this.lines.note(items, items.length, this.lines.at);
      // Its place is behind the anchor.
      const item = this.next === '&' ? undefined : this.read(depth + 1);
      return item !== undefined && items.push(item) > 0;
    });
    return isWhole ? items : undefined;
  }

  private readMap(depth: number): unknown {
    const data: Record<string, unknown> = {};
    const isWhole = this.readEntries('}', () => {
      const { at } = this.lines;
      const key = this.readKey();
      if (key === undefined || Object.hasOwn(data, key)) return false;
      this.lines.note(data, key, at);
      const value = this.read(depth + 1);
      data[key] = value;
      return value !== undefined;
    });
    return isWhole ? data : undefined;
  }

  /** Reads what is between brackets; false where it is not ordinary. */
  private readEntries(close: string, readEntry: () => boolean): boolean {
    if (!this.goOn(1)) return false;
    while (this.next !== close) {
      if (!readEntry() || !this.goOn(0)) return false;
      if (this.next === close) break;
      if (this.next !== ',' || !this.goOn(1) || this.next === close) return false;
    }
    this.lines.at += 1;
    return true;
  }

  /** Its value begins in the same line. */
  private readKey(): string | undefined {
    const { lines } = this;
    const key = this.readScalar();
    if (key === undefined) return undefined;
    const name = keyName(lines, key.text, key.isPlain);
    // Only behind quotes is a colon one without a space.
    if (lines.text.charAt(lines.at) !== ':' || (key.isPlain && !isSpace(lines.text.charCodeAt(lines.at + 1))))
      return undefined;
    this.skipSpaces(1);
    return name;
  }

  private readScalar(): FlowScalar | undefined {
    const { lines, next: first } = this;
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

  private get next(): string {
    return this.lines.text.charAt(this.lines.at);
  }

  /** Goes to what follows so many characters, in this line or below; false where that is no part of the brackets. */
  private goOn(from: number): boolean {
    const { lines } = this;
    this.skipSpaces(from);
    if (!lines.isRead) return true;
    if (this.next === '#' && !isSpace(lines.text.charCodeAt(lines.at - 1))) return false;
    lines.next();
    return lines.indent > this.indent && !lines.text.startsWith('...', lines.at);
  }

  private skipSpaces(from: number): void {
    const { lines } = this;
    lines.at += from;
    while (isSpace(lines.text.charCodeAt(lines.at))) lines.at += 1;
  }
}

interface FlowScalar {
  readonly text: string;
  readonly value: unknown;
  readonly isPlain: boolean;
}

/** A colon is a part of it before a letter or a slash, as in an image or an address; elsewhere its meaning depends on what follows. */
const PLAIN = /[\w./$](?:[\w./@$*+=~-]|:(?=[\w./]))*(?: +(?:[\w./@$*+=~-]|:(?=[\w./]))+)*/y;
