import { isInParts } from '../../core/formats/wildcards';

/**
 * Reports whether a text is one that a glob of Argo CD stands for, in which `*` stands for slashes, too; undefined where the glob
 * cannot be read. Anybody may have written the glob: it takes time proportional to glob and text, which an expression would not.
 *
 * @see argoproj/argo-cd util/glob/glob.go Match
 */
export function globPattern(glob: string): ((text: string) => boolean) | undefined {
  if (!SYNTAX.test(glob)) return ofParts(glob.split('*'));
  const parts = [...glob.matchAll(PART)].map(([part]) => part);
  if (parts.includes('[') || !isBalanced(parts)) return undefined;
  const steps = parts.map(stepOf);
  return steps.every((step) => step !== undefined) ? (text) => isMatch(Array.from(text), steps) : undefined;
}

/** What only steps can compare. */
const SYNTAX = /[?[\]{}\\,]/;

function ofParts(parts: readonly string[]): (text: string) => boolean {
  return (text) => isInParts(text, parts);
}

/** A character that stands for itself, a class of characters, or a part of the syntax. */
const PART = /\\.|\[!?[^\]!][^\]]*\]|\*+|./gsu;

function isBalanced(parts: readonly string[]): boolean {
  let depth = 0;
  for (const part of parts) {
    if (part === '{') depth++;
    else if (part === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** A part of the syntax, or which characters it stands for. */
type Step = '*' | '{' | ',' | '}' | ((character: string) => boolean);

function isMatch(text: readonly string[], steps: readonly Step[]): boolean {
  // How many characters the steps so far may stand for, and for each list that is open, before it and after one of its items.
  let reached: ReadonlySet<number> = new Set([0]);
  const open: { readonly before: ReadonlySet<number>; after: ReadonlySet<number> }[] = [];
  for (const step of steps) {
    const list = open.at(-1);
    if (step === '{') open.push({ before: reached, after: new Set() });
    else if (step === '*') reached = onwards(reached, text.length);
    else if (typeof step === 'function') reached = nextOf(reached, text, step);
    else if (list === undefined) reached = nextOf(reached, text, (character) => character === step);
    else {
      list.after = new Set([...list.after, ...reached]);
      reached = step === ',' ? list.before : list.after;
      if (step === '}') open.pop();
    }
  }
  return reached.has(text.length);
}

function onwards(reached: ReadonlySet<number>, end: number): ReadonlySet<number> {
  let first = end + 1;
  for (const at of reached) first = Math.min(first, at);
  return new Set(Array.from({ length: end + 1 - first }, (_, index) => first + index));
}

function nextOf(reached: ReadonlySet<number>, text: readonly string[], is: (each: string) => boolean): Set<number> {
  return new Set([...reached].filter((at) => at < text.length && is(text[at] ?? '')).map((at) => at + 1));
}

function stepOf(part: string): Step | undefined {
  if (part.startsWith('*')) return '*';
  if (part === '{' || part === ',' || part === '}') return part;
  if (part === '?') return () => true;
  if (part.length > 1 && part.startsWith('[')) return classOf(part);
  const own = part.length > 1 && part.startsWith('\\') ? part.slice(1) : part;
  return (character) => character === own;
}

function classOf(part: string): Step | undefined {
  const isNegated = part.startsWith('[!');
  const inner = part.slice(isNegated ? 2 : 1, -1).replace(/[\\\]^]/g, '\\$&');
  try {
    const expression = new RegExp(`[${isNegated ? '^' : ''}${inner}]`, 'u');
    return (character) => expression.test(character);
  } catch {
    // A range from its end to its start.
    return undefined;
  }
}
