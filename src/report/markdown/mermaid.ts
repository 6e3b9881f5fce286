import { withoutCredentials } from '../../core/without-credentials';

/** A text in quotes as a label: whatever is neither letter nor digit may mean something to Mermaid, and is written as a number. */
export function label(...lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br>')}"`;
}

function escaped(line: string): string {
  const safe = withoutCredentials(line);
  const shown = safe.length > LONGEST ? `${Array.from(safe).slice(0, LONGEST).join('')}…` : safe;
  return shown.replace(/[^\p{L}\p{N} .,/:-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}

/** More would make a picture of one box. */
const LONGEST = 60;

/** A flowchart in its fence. */
export function flowchart(lines: readonly string[]): string[] {
  return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'];
}
