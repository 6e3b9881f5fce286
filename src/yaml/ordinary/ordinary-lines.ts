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
  /** Whether a tab stood in a line: what it means depends on its place. */
  public hasTab = false;
  private after = 0;
  private start = 0;
  private tab: number;

  /**
   * @param resolve what a text without quotes means; undefined where it is none of the values that JSON has
   * @param places where fields and items begin, by what holds them; noted where it is given
   */
  public constructor(
    public readonly text: string,
    public readonly resolve: (plain: string) => unknown,
    private readonly places?: Places,
  ) {
    this.tab = this.nextTab(0);
  }

  /** Goes to the next line. */
  public next(): void {
    const { text } = this;
    while (this.after < text.length) {
      this.start = this.after;
      const lineEnd = endOfLine(text, this.start);
      this.after = lineEnd + 1;
      this.noteTab(lineEnd);
      this.at = this.start;
      while (text.charCodeAt(this.at) === SPACE) this.at += 1;
      this.end = withoutReturn(text, lineEnd);
      if (this.at >= this.end || text.charCodeAt(this.at) === HASH) continue;
      while (text.charCodeAt(this.end - 1) === SPACE) this.end -= 1;
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
    return text.charCodeAt(at) === DASH && !this.isMark && (at + 1 === end || text.charCodeAt(at + 1) === SPACE);
  }

  /** Goes on in the line, over spaces, too. What is there may open a block. */
  public goTo(offset: number): void {
    this.at = offset;
    while (this.at < this.end && this.text.charCodeAt(this.at) === SPACE) this.at += 1;
    this.indent = this.at - this.start;
  }

  /** The start of the line below, for a reader that takes lines as they are. */
  public get below(): number {
    return this.after;
  }

  /** Goes to the next line from an offset, which begins one. */
  public nextFrom(offset: number): void {
    this.after = offset;
    if (this.tab < offset) this.tab = this.nextTab(offset);
    this.next();
  }

  private noteTab(lineEnd: number): void {
    if (this.tab < lineEnd) {
      this.hasTab = true;
      this.tab = this.nextTab(lineEnd);
    }
  }

  private nextTab(from: number): number {
    const found = this.text.indexOf('\t', from);
    return found < 0 ? Infinity : found;
  }
}

const NONE = -1;
const SPACE = 0x20;
const HASH = 0x23;
const DASH = 0x2d;

/** Where a line ends, without the return that Windows writes before its end. */
export function withoutReturn(text: string, end: number): number {
  return text.charCodeAt(end - 1) === RETURN ? end - 1 : end;
}

const RETURN = 0x0d;

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
