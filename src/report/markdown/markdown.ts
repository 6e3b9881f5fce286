import { withoutCredentials } from '../../core/without-credentials';
import { printable } from '../printable';

/** A text from files as a code span, so that markup, mentions and links in it have no effect. */
export function code(text: string): string {
  const shown = printable(withoutCredentials(text));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return shown === '' ? '(empty)' : `${fence}${padding}${shown}${padding}${fence}`;
}

/** A sentence that may contain text from files. */
export function prose(text: string): string {
  return printable(withoutCredentials(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_~[\]|!#$]/g, '\\$&')
    .replace(/@(?=\w)|(?<=\\#)(?=\d)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi, (mark) => `${mark}<!-- -->`);
}

/** A section that is folded until the reader opens it. */
export function details(summary: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const more = rest === 0 ? [] : [line(head.map((_, index) => (index === 0 ? `and ${rest} more` : '')))];
  return [line(head), line(head.map(() => '---')), ...shown.map(line), ...more];
}

/** A longer table is unreadable and does not fit into a comment. */
const MOST_ROWS = 100;
