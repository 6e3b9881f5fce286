import { isInParts } from '../../core/formats/wildcards';
import type { Count } from './counted';

/**
 * Reports whether a text is one that a glob of Argo CD stands for, in which `*` stands for slashes, too; undefined where the glob
 * cannot be read. Anybody may have written the glob: it takes time proportional to glob and text, which an expression would not.
 *
 * @see argoproj/argo-cd util/glob/glob.go Match
 */
export function globPattern(glob: string, count: Count): ((text: string) => boolean) | undefined {
  if (!SYNTAX.test(glob)) return ofParts(glob.split('*'));
  const parts = [...glob.matchAll(PART)].map(([part]) => part);
  if (parts.includes('[') || !isBalanced(parts)) return undefined;
  const steps = parts.map(stepOf);
  if (!steps.every((step) => step !== undefined)) return undefined;
  const ends = endsOfItems(steps);
  return (text) => isMatch(Array.from(text), { steps, ends, count });
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

interface Steps {
  readonly steps: readonly Step[];
  /** Of each step, where the item of a list ends in which it is. */
  readonly ends: readonly number[];
  readonly count: Count;
}

function isMatch(text: readonly string[], { steps, ends, count }: Steps): boolean {
  // How many characters the steps so far may stand for, and for each list that is open, before it and after one of its items.
  let reached: readonly number[] = [0];
  const open: { readonly before: readonly number[]; readonly after: Set<number> }[] = [];
  // What else is in an item need not be looked at where nothing is like its begin: of a list of thousands that is each.
  for (let place = 0; place < steps.length; place = reached.length === 0 ? (ends[place] ?? 0) : place + 1) {
    const step = steps[place];
    const list = open.at(-1);
    count((1 + reached.length) / VISITS);
    if (step === '{') open.push({ before: reached, after: new Set() });
    else if (step === '*') reached = onwards(reached, text.length);
    else if (typeof step === 'function') reached = nextOf(reached, text, step);
    else if (list === undefined) reached = nextOf(reached, text, (character) => character === step);
    else {
      for (const at of reached) list.after.add(at);
      reached = step === ',' ? list.before : [...list.after];
      if (step === '}') open.pop();
    }
  }
  return reached.includes(text.length);
}

/** How many places in a text a step may go on from, in as much time as a comparison usually takes. */
const VISITS = 16;

/** @returns the place of a comma or a brace, or behind all steps */
function endsOfItems(steps: readonly Step[]): number[] {
  const ends: number[] = [];
  const around: number[] = [];
  for (let place = steps.length - 1; place >= 0; place--) {
    const step = steps[place];
    if (step === '{') around.pop();
    ends[place] = around.at(-1) ?? steps.length;
    if (step === '}') around.push(place);
    else if (step === ',' && around.length > 0) around[around.length - 1] = place;
  }
  return ends;
}

function onwards(reached: readonly number[], end: number): number[] {
  const first = reached.reduce((least, at) => Math.min(least, at), end);
  return Array.from({ length: end + 1 - first }, (_, index) => first + index);
}

function nextOf(reached: readonly number[], text: readonly string[], is: (each: string) => boolean): number[] {
  return reached.filter((at) => at < text.length && is(text[at] ?? '')).map((at) => at + 1);
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
