import { printable } from '../../core/printable';
import { withoutCredentials } from '../../core/without-credentials';
import type { Phrase } from '../phrase';

/** Markdown in which no text from files has an effect. Only the folder of this file makes it. */
export class Markdown {
  /** @param text what is ours, or escaped */
  public constructor(private readonly text: string) {}

  public toString(): string {
    return this.text;
  }
}

/** A line of Markdown of ours with values in it; what is no Markdown is escaped, whatever its type says. */
export function line(ours: TemplateStringsArray, ...values: readonly unknown[]): Markdown {
  return new Markdown(ours.reduce((before, after, index) => `${before}${String(escaped(values[index - 1]))}${after}`));
}

/** Markdown as it is; everything else as a sentence that may contain text from files. */
function escaped(value: unknown): Markdown {
  return value instanceof Markdown ? value : prose(String(value));
}

/** A text from files as a code span, so that markup, mentions and links in it have no effect. */
export function code(text: string): Markdown {
  const shown = printable(withoutCredentials(text));
  if (shown === '') return line`(empty)`;
  // A code span cannot escape the end of a table's cell.
  if (shown.includes('|')) return new Markdown(`<code>${shown.replace(/[^\p{L}\p{N} ]/gu, characterReference)}</code>`);
  const longest = [...shown.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return new Markdown(`${fence}${padding}${shown}${padding}${fence}`);
}

/** A sentence that may contain text from files. */
export function prose(text: string): Markdown {
  return new Markdown(
    printable(withoutCredentials(text))
      .replace(/[\\`*_~[\]!#$]/g, '\\$&')
      .replace(/[&<>|]/g, characterReference)
      .replace(/@(?=\w)|(?<=\\#)(?=\d)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi, (mark) => `${mark}<!-- -->`),
  );
}

/** A sentence whose names are code spans. */
export function sentence(parts: Phrase): Markdown {
  return new Markdown(parts.map((part) => String(typeof part === 'string' ? prose(part) : code(part.text))).join(''));
}

/** A link to a page of ours. */
export function link(text: string, url: string): Markdown {
  return new Markdown(`[${String(prose(text))}](${url})`);
}

/** `a, b, c`. */
export function listed(parts: readonly Markdown[]): Markdown {
  return new Markdown(parts.join(', '));
}

function characterReference(character: string): string {
  return NAMED[character] ?? `&#${character.codePointAt(0) ?? 0};`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A section that is folded until the reader opens it. */
export function details(summary: string, lines: readonly Markdown[]): Markdown[] {
  return [line`<details>`, line`<summary>${summary}</summary>`, line``, ...lines, line``, line`</details>`];
}

/** Cells that are no Markdown are escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly (string | Markdown)[])[]): Markdown[] {
  const row = (cells: readonly (string | Markdown)[]): Markdown =>
    new Markdown(`| ${cells.map((cell) => String(escaped(cell))).join(' | ')} |`);
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const more = rest === 0 ? [] : [row(head.map((_, index) => (index === 0 ? `and ${rest} more` : '')))];
  return [row(head), row(head.map(() => '---')), ...shown.map(row), ...more];
}

/** A longer table is unreadable and does not fit into a comment. */
const MOST_ROWS = 100;
