import type { Markdown } from './markdown';
import { details, line } from './markdown';

/** GitHub allows 65536 characters in a comment; other forges allow more. */
const MOST_CHARACTERS = 60_000;

/**
 * As many sections as fit into a comment, and the number of omitted ones. Of the first section as many lines are kept as
 * fit.
 */
export function commentOf(
  sections: readonly (readonly Markdown[])[],
  left: (count: number) => readonly Markdown[],
): string {
  const kept: string[] = [];
  let size = 0;
  for (const section of sections.map((lines) => lines.join('\n'))) {
    size += section.length + 2;
    if (size > MOST_CHARACTERS) break;
    kept.push(section);
  }
  const [first = []] = sections;
  const shown = kept.length === 0 && sections.length > 0 ? [linesThatFit(first)] : kept;
  const rest = sections.length - shown.length;
  return `${[...shown, ...(rest === 0 ? [] : [left(rest).join('\n')])].join('\n\n')}\n`;
}

function linesThatFit(lines: readonly Markdown[]): string {
  let size = 0;
  const kept = lines.map(String).filter((text) => {
    size += text.length + 1;
    return size <= MOST_CHARACTERS;
  });
  const [begin = '', end = ''] = [details('', [])[0], details('', []).at(-1)].map(String);
  const isOpen = kept.lastIndexOf(begin) > kept.lastIndexOf(end);
  const omitted = line`${lines.length - kept.length} lines do not fit into a comment.`;
  return [...kept, ...(isOpen ? ['', end] : []), '', String(omitted)].join('\n');
}
