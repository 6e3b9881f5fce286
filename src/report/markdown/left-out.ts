import { code, line, listed, type Markdown } from './markdown';

/** Clusters whose section does not fit into a comment. */
interface LeftOut {
  readonly paths: readonly string[];
  /** Its verdict. */
  readonly word: string;
}

/** Which clusters they are, by their verdicts in the order given, with as many names as the rest of a comment holds. */
export function leftOut(all: readonly LeftOut[]): Markdown[] {
  const byWord = new Map<string, string[]>();
  for (const { word, paths } of all) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [...paths]);
    else known.push(...paths);
  }
  let size = 0;
  return [...byWord].map(([word, names]) => {
    const shown = names.map(code).filter((name) => (size += String(name).length + 2) <= MOST_CHARACTERS);
    const rest = names.length - shown.length;
    const more = rest === 0 ? '' : shown.length === 0 ? `${rest}` : ` and ${rest} more`;
    return line`- **${word}:** ${listed(shown)}${more}`;
  });
}

/** What GitHub allows beyond the sections that are shown, with room for what is ours. */
const MOST_CHARACTERS = 4000;
