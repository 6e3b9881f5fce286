import type { Markdown } from './markdown';

/** GitHub allows 65536 characters in a comment; other forges allow more. */
const MOST_CHARACTERS = 60_000;

/** As many sections as fit into a comment, and the number of omitted ones. The first section is never omitted. */
export function commentOf(sections: readonly (readonly Markdown[])[], left: (count: number) => Markdown): string {
  const kept: string[] = [];
  let size = 0;
  for (const section of sections.map((lines) => lines.join('\n'))) {
    size += section.length + 2;
    if (kept.length > 0 && size > MOST_CHARACTERS) break;
    kept.push(section);
  }
  const rest = sections.length - kept.length;
  return `${[...kept, ...(rest === 0 ? [] : [String(left(rest))])].join('\n\n')}\n`;
}
