/**
 * Reports whether a text is one that a glob of Argo CD stands for, in which `*` stands for slashes, too; undefined where the glob
 * cannot be read.
 *
 * @see argoproj/argo-cd util/glob/glob.go Match
 */
export function globPattern(glob: string): ((text: string) => boolean) | undefined {
  const parts = [...glob.matchAll(PART)].map(([part]) => part);
  const depths = parts.reduce<number[]>((all, part) => [...all, (all.at(-1) ?? 0) + (DEPTH[part] ?? 0)], [0]);
  if (depths.at(-1) !== 0 || depths.some((depth) => depth < 0) || parts.includes('[')) return undefined;
  const source = parts.map((part, index) => sourceOf(part, (depths[index] ?? 0) > 0)).join('');
  const expression = new RegExp(`^${source}$`, 's');
  return (text) => expression.test(text);
}

/** A character that stands for itself, a class of characters, or a part of the syntax. */
const PART = /\\.|\[!?[^\]!][^\]]*\]|\*+|./gsu;
const DEPTH: Readonly<Record<string, number>> = { '{': 1, '}': -1 };

function sourceOf(part: string, isInList: boolean): string {
  if (part.startsWith('*')) return '.*';
  if (part === '?') return '.';
  if (part === '{') return '(?:';
  if (part === '}') return ')';
  if (part === ',' && isInList) return '|';
  if (part.length > 1 && part.startsWith('[')) return classOf(part);
  return literal(part.length > 1 && part.startsWith('\\') ? part.slice(1) : part);
}

function classOf(part: string): string {
  const isNegated = part.startsWith('[!');
  const inner = part.slice(isNegated ? 2 : 1, -1).replace(/[\\\]^]/g, '\\$&');
  return `[${isNegated ? '^' : ''}${inner}]`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
