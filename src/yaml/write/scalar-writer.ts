import { BREAK, isPrintable } from './scalar-traits';
import type { YamlPlace } from './yaml-place';

/** Writes one text in a given style, as gopkg.in/yaml.v2 emitterc.go does. */
export class ScalarWriter {
  private readonly characters: readonly string[];
  private out = '';
  private column: number;

  public constructor(
    private readonly text: string,
    private readonly place: YamlPlace,
  ) {
    this.characters = Array.from(text);
    this.column = place.column;
  }

  public plain(): string {
    return this.flowing((character) => character);
  }

  public singleQuoted(): string {
    this.put("'");
    this.flowing((character) => (character === "'" ? "''" : character));
    return this.put("'");
  }

  public doubleQuoted(): string {
    this.put('"');
    let afterSpace = false;
    // Go looks for a byte order mark at the beginning of the text, whichever character it is at.
    const escapesAll = this.text.startsWith('\ufeff');
    for (const [index, character] of this.characters.entries()) {
      if (escapesAll || !isPrintable(character) || isBreak(character) || character === '"' || character === '\\') {
        this.put(escaped(character));
        afterSpace = false;
        continue;
      }
      if (character === ' ' && !afterSpace && this.folds(index)) {
        this.newLine();
        if (this.characters[index + 1] === ' ') this.put('\\');
      } else {
        this.put(character);
      }
      afterSpace = character === ' ';
    }
    return this.put('"');
  }

  public literal(): string {
    const [first = ''] = this.characters;
    const [before = '', last = ''] = this.characters.slice(-2).length < 2 ? ['', first] : this.characters.slice(-2);
    this.put(`|${first === ' ' || isBreak(first) ? '2' : ''}`);
    if (!isBreak(last)) this.put('-');
    else if (this.characters.length === 1 || isBreak(before)) this.put('+');
    this.put('\n');
    this.column = 0;
    let afterBreak = true;
    for (const character of this.characters) {
      if (!isBreak(character) && afterBreak) this.indent();
      this.write(character);
      afterBreak = isBreak(character);
    }
    return this.out;
  }

  /** Plain and quoted texts: a line break stands for a space, so that each needs another one. */
  private flowing(written: (character: string) => string): string {
    let [afterSpace, afterBreak] = [false, false];
    for (const [index, character] of this.characters.entries()) {
      if (character === ' ') {
        if (!afterSpace && this.folds(index) && this.characters[index + 1] !== ' ') this.newLine();
        else this.put(character);
        [afterSpace, afterBreak] = [true, false];
        continue;
      }
      if (isBreak(character)) {
        if (!afterBreak && character === '\n') this.write('\n');
        this.write(character);
      } else {
        if (afterBreak) this.indent();
        this.put(written(character));
      }
      [afterSpace, afterBreak] = [false, isBreak(character)];
    }
    return this.out;
  }

  private folds(index: number): boolean {
    return this.column > LINE_WIDTH && index > 0 && index < this.characters.length - 1;
  }

  private newLine(): void {
    this.write('\n');
    this.indent();
  }

  private indent(): void {
    this.put(' '.repeat(Math.max(0, this.place.indent - this.column)));
  }

  private write(character: string): void {
    this.put(character);
    if (isBreak(character)) this.column = 0;
  }

  private put(text: string): string {
    this.out += text;
    this.column += Array.from(text).length;
    return this.out;
  }
}

const LINE_WIDTH = 80;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\0', '\\0'],
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\x1b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0085', '\\N'],
  ['\u00a0', '\\_'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

function escaped(character: string): string {
  const known = ESCAPES.get(character);
  if (known !== undefined) return known;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

function isBreak(character: string): boolean {
  return character !== '' && BREAK_ALONE.test(character);
}

const BREAK_ALONE = new RegExp(`^${BREAK}$`);
