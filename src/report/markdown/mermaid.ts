import { withoutCredentials } from '../../core/without-credentials';
import { Markdown } from './markdown';

/**
 * A quoted Mermaid label. Every character except letters and digits is written as a character code, because it may have
 * a meaning in Mermaid.
 */
export function label(...lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br>')}"`;
}

function escaped(line: string): string {
  const safe = withoutCredentials(line);
  const shown = safe.length > LONGEST ? `${Array.from(safe).slice(0, LONGEST).join('')}…` : safe;
  return shown.replace(/[^\p{L}\p{N} .,/:-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}

/** A longer label would fill the picture with one box. */
const LONGEST = 60;

/** A flowchart in a fenced code block. Values in its lines are labels. */
export function flowchart(lines: readonly string[]): Markdown[] {
  return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'].map((line) => new Markdown(line));
}
