/** GitHub takes no more than 65536 characters in a comment, other forges take more. */
const MOST_CHARACTERS = 60_000;

/** Sections of a comment, as many as it holds, and how many more there are. The first one always stands. */
export function commentOf(sections: readonly string[], left: (count: number) => string): string {
  const kept: string[] = [];
  let size = 0;
  for (const section of sections) {
    size += section.length + 2;
    if (kept.length > 0 && size > MOST_CHARACTERS) break;
    kept.push(section);
  }
  const rest = sections.length - kept.length;
  return `${[...kept, ...(rest === 0 ? [] : [left(rest)])].join('\n\n')}\n`;
}
