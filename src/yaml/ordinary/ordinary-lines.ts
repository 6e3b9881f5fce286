import { Anchors } from './anchors';

/** The offsets of the fields of maps and the items of lists: of a key, and of what an item holds. */
export type Places = Map<object, Map<string | number, number>>;

/** The lines of a text that are neither empty nor comments, one at a time. */
export class OrdinaryLines {
  /** The offset of the first character that is not read yet. */
  public at = 0;
  /** The column of the first character that opens a block; below all others at a mark of a document and at the end. */
  public indent = NONE;
  /** Where the line ends, without spaces. */
  public end = 0;
  /** Whether it begins a document. */
  public isMark = false;
  public isEnd = false;
  /** Whether a tab stood where a line is indented, which YAML forbids in most places. */
  public hasTab = false;
  /** Whether a tab is before what is next in the line: it opens no block then. */
  public isBehindTab = false;
  /** How many separators of lines and paragraphs (U+2028, U+2029) were read as they are, in quotes. */
  public separators = 0;
  public readonly anchors = new Anchors();
  private after = 0;
  private start = 0;

  /**
   * @param resolve what a text without quotes means; undefined where it is none of the values that JSON has
   * @param places where fields and items begin, by what holds them; noted where it is given
   */
  public constructor(
    public readonly text: string,
    public readonly resolve: (plain: string) => unknown,
    private readonly places?: Places,
  ) {}

  /** Goes to the next line. */
  public next(): void {
    const { text } = this;
    while (this.after < text.length) {
      this.start = this.after;
      const lineEnd = endOfLine(text, this.start);
      this.after = lineEnd + 1;
      this.at = this.start;
      while (text.charCodeAt(this.at) === SPACE) this.at += 1;
      this.hasTab ||= text.charCodeAt(this.at) === TAB;
      this.end = withoutReturn(text, lineEnd);
      if (this.at >= this.end || text.charCodeAt(this.at) === HASH) continue;
      while (isSpace(text.charCodeAt(this.end - 1))) this.end -= 1;
      this.isMark = this.at === this.start && this.end === this.at + 3 && text.startsWith('---', this.at);
      this.indent = this.isMark ? NONE : this.at - this.start;
      return;
    }
    this.isMark = false;
    this.isEnd = true;
    this.indent = NONE;
  }

  /** Notes where a field of a map, or an item of a list, begins. */
  public note(holder: object, step: string | number, offset: number): void {
    if (this.places === undefined) return;
    const known = this.places.get(holder);
    if (known === undefined) this.places.set(holder, new Map([[step, offset]]));
    else known.set(step, offset);
  }

  /** Notes that a field of another map is one of this map, too. */
  public noteAgain(holder: object, step: string, other: object): void {
    const offset = this.places?.get(other)?.get(step);
    if (offset !== undefined) this.note(holder, step, offset);
  }

  /** Whether nothing follows in the line but a comment. */
  public get isRead(): boolean {
    return this.at >= this.end || (this.text.charCodeAt(this.at) === HASH && this.at > this.start);
  }

  /** What is not read of the line. */
  public get rest(): string {
    return this.text.slice(this.at, this.end);
  }

  /** Whether the dash of a list is next. */
  public get isItem(): boolean {
    const { at, end, text } = this;
    return text.charCodeAt(at) === DASH && !this.isMark && (at + 1 === end || isSpace(text.charCodeAt(at + 1)));
  }

  /** Goes on in the line, over spaces, too. What is there may open a block. */
  public goTo(offset: number): void {
    this.at = offset;
    this.isBehindTab = false;
    for (; this.at < this.end && isSpace(this.text.charCodeAt(this.at)); this.at += 1)
      this.isBehindTab ||= this.text.charCodeAt(this.at) === TAB;
    this.indent = this.at - this.start;
  }

  /** The start of the line below, for a reader that takes lines as they are. */
  public get below(): number {
    return this.after;
  }

  /** Goes to the next line from an offset, which begins one. */
  public nextFrom(offset: number): void {
    this.after = offset;
    this.next();
  }
}

const NONE = -1;
const SPACE = 0x20;
const TAB = 0x09;
const HASH = 0x23;
const DASH = 0x2d;

/** Whether a character parts others in a line. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Where a line ends, without the return that Windows writes before its end. */
export function withoutReturn(text: string, end: number): number {
  return text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
}

const RETURN = 0x0d;

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
