import { Document, isScalar, Scalar, visit } from 'yaml';
import { quotedIfMisread, withQuotes } from './quoted-texts';
import { memoize } from '../../core/caching/memoize';

/**
 * Writes exactly the bytes that a library writes with an indent of two spaces, in a fraction of the time. The library writes
 * only unusual documents and single values, each text once. An object that occurs twice is written twice, without anchors.
 */
export class YamlWriter {
  private readonly textBehindKey = memoize((text) => this.behindKey(text));
  private readonly keyText = memoize((key) => this.stringify({ [key]: 0 }).slice(0, -': 0\n'.length));

  /** @param stringify writes a document with the library */
  public constructor(private readonly stringify: (value: unknown) => string) {}

  public write(objects: readonly unknown[]): string {
    return objects.map((object) => this.document(object)).join('---\n');
  }

  private document(value: unknown): string {
    return (isFilledMap(value) ? this.map(value, '') : undefined) ?? this.stringify(value);
  }

  /** Undefined if a key is so unusual that the library writes the whole map in another form. */
  private map(map: Readonly<Record<string, unknown>>, indent: string): string | undefined {
    let text = '';
    for (const key of Object.keys(map)) {
      const name = this.key(key);
      const value = name === undefined ? undefined : this.value(map[key], indent);
      if (name === undefined || value === undefined) return undefined;
      text += `${indent}${name}:${value}`;
    }
    return text;
  }

  private list(items: readonly unknown[], indent: string): string | undefined {
    let text = '';
    for (const item of items) {
      const written = this.item(item, `${indent}  `);
      if (written === undefined) return undefined;
      text += `${indent}- ${written}`;
    }
    return text;
  }

  /** What follows the colon of a key. @param indent the indent of the key */
  private value(value: unknown, indent: string): string | undefined {
    const inner = `${indent}  `;
    if (!isFilledList(value) && !isFilledMap(value)) return this.leaf(value, indent);
    const below = isFilledList(value) ? this.list(value, inner) : this.map(value, inner);
    return below === undefined ? undefined : `\n${below}`;
  }

  /** What follows a dash. */
  private item(item: unknown, indent: string): string | undefined {
    if (!isFilledList(item) && !isFilledMap(item)) return this.leaf(item, indent.slice(2)).slice(1);
    return (isFilledList(item) ? this.list(item, indent) : this.map(item, indent))?.slice(indent.length);
  }

  private leaf(value: unknown, indent: string): string {
    if (typeof value === 'boolean' || (Number.isSafeInteger(value) && !Object.is(value, -0)))
      return ` ${String(value)}\n`;
    if (typeof value !== 'string') return indented(this.behindKey(value), indent);
    return PLAIN.test(value) ? ` ${value}\n` : indented(this.textBehindKey(value), indent);
  }

  private behindKey(value: unknown): string {
    return this.stringify({ k: value }).slice('k:'.length);
  }

  /** What is before the colon, with quotes if it needs them; undefined for what may take a question mark, or is no word. */
  private key(key: string): string | undefined {
    if (key.length >= 256 || !WORD.test(key)) return undefined;
    return PLAIN.test(key) ? key : this.keyText(key);
  }
}

/** Small files of our own, such as .sops.yaml. */
export function yamlFile(value: unknown): string {
  return documentOf(value).toString({ lineWidth: 0 });
}

/** The same with braces and brackets, for a short value on one line. */
export function yamlFlow(value: unknown): string {
  const document = documentOf(value);
  visit(document, {
    Scalar: (_, node) => {
      // Go reads these in a block only.
      if (typeof node.value === 'string' && /^:|[?\n]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, collectionStyle: 'flow' });
}

/** Texts and keys that YAML 1.1 or Go takes for something else have quotes. */
function documentOf(value: unknown): Document {
  const document = new Document(withQuotes(value), { version: '1.1', aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key)) pair.key = document.createNode(quotedIfMisread(pair.key.value));
    },
  });
  return document;
}

/** Written in the same way in every place: at the beginning of a line, dashes and dots may be a mark of a document. */
const WORD = /^[./]?\w[\w./-]*$/;

/**
 * Joined words, such as host names and URLs, long words, and words with digits, which no reader takes for anything but a
 * string. Only `e5` and `e-5` may be numbers.
 */
const PLAIN = /^(?!e-?\d+$)(?:(?:[a-z]+:\/\/)?[a-z][a-z\d]*(?:[-./]+[a-z\d]+)+|[a-z]{6,}|[a-z]+\d[a-z\d]*)$/i;

/** Indents all lines but the first. */
function indented(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

function isFilledList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isFilledMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).length > 0
  );
}
