import { isInSteps } from '../../core/formats/wildcards';

/**
 * Reports whether a name is one that a segment of a pattern stands for, with wildcards, classes and escapes. It may be any where Git
 * and Flux read the segment in different ways, or where it cannot be read.
 *
 * @see golang/go path/filepath/match.go Match, git/git wildmatch.c
 */
export function segmentTest(segment: string): (name: string) => boolean {
  const steps = stepsOf(Array.from(segment));
  if (steps === undefined) return () => true;
  return (name) => isInSteps(Array.from(name), steps, (step, character) => step !== '*' && step(character));
}

/** Which characters a part of the segment stands for. */
type Characters = (character: string) => boolean;

function stepsOf(segment: readonly string[]): (Characters | '*')[] | undefined {
  const steps: (Characters | '*')[] = [];
  for (let at = 0; at < segment.length; at += 1) {
    const own = segment[at];
    if (own === '*') steps.push('*');
    else if (own === '?') steps.push(() => true);
    else if (own === '[') {
      const found = classAt(segment, at + 1);
      if (found === undefined) return undefined;
      steps.push(found.has);
      at = found.end;
    } else {
      if (own === '\\') at += 1;
      const literal = segment[at];
      if (literal === undefined) return undefined;
      steps.push((character) => character === literal);
    }
  }
  return steps;
}

/** Up to its bracket; undefined if it has none, or names a class of Git such as `[:alpha:]`. Git only negates by `!`. */
function classAt(
  segment: readonly string[],
  start: number,
): { readonly has: Characters; readonly end: number } | undefined {
  const isNegated = segment[start] === '^';
  const ranges: (readonly [number, number])[] = [];
  let at = isNegated ? start + 1 : start;
  while (at < segment.length && (segment[at] !== ']' || ranges.length === 0)) {
    if (segment[at] === '[' && segment[at + 1] === ':') return undefined;
    const first = characterAt(at);
    const isRange = segment[first.next] === '-' && segment[first.next + 1] !== ']';
    const last = isRange ? characterAt(first.next + 1) : first;
    ranges.push([first.code, last.code]);
    at = last.next;
  }
  if (at >= segment.length) return undefined;
  const isIn = (code: number): boolean => ranges.some(([first, last]) => first <= code && code <= last);
  const isAny = segment[start] === '!';
  return { has: (character) => isAny || isIn(codeOf(character)) !== isNegated, end: at };

  function characterAt(index: number): { readonly code: number; readonly next: number } {
    const own = segment[index] === '\\' ? index + 1 : index;
    return { code: codeOf(segment[own]), next: own + 1 };
  }
}

function codeOf(character = ''): number {
  return character.codePointAt(0) ?? -1;
}
