/**
 * Whether a text consists of the parts in this order, with anything between two of them, as `*` between them means. Anybody may
 * have written the pattern: an expression with several `.*` would take hours.
 */
export function isInParts(text: string, parts: readonly string[]): boolean {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return text === first;
  const end = text.length - last.length;
  if (first.length > end || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  // By index: millions of texts are compared with the same parts, of which there may be as many.
  for (let index = 1; index < parts.length - 1; index++) {
    const part = parts[index] ?? '';
    // The earliest match leaves the most text for the other parts.
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= end;
}

/** Whether a text is one that a pattern stands for, in which `*` is any text, and `?` one character. */
export function isLike(text: string, pattern: string): boolean {
  return isInSteps(text, pattern, (own, character) => own === '?' || own === character);
}

/** The same of a pattern by its steps: `*`, or something else that stands for one character. */
export function isInSteps<Step>(
  text: ArrayLike<string>,
  steps: ArrayLike<Step | '*'>,
  fits: (step: Step | '*', character: string) => boolean,
): boolean {
  let [at, next] = [0, 0];
  // Behind the last `*`, and where its text ends. What an earlier one stands for need not be tried again.
  let [behind, end] = [-1, 0];
  while (at < text.length) {
    const own = steps[next];
    if (own === '*') {
      next += 1;
      [behind, end] = [next, at];
    } else if (own !== undefined && fits(own, text[at] ?? '')) {
      next += 1;
      at += 1;
    } else if (behind < 0) return false;
    else {
      end += 1;
      [next, at] = [behind, end];
    }
  }
  while (steps[next] === '*') next += 1;
  return next === steps.length;
}

/** Any number of segments, also none. */
export const ANY_SEGMENTS = Symbol('any segments');

/** A segment of a path, by its parts or by a test, or any number of them. */
export type SegmentPattern = OneSegment | typeof ANY_SEGMENTS;

type OneSegment = readonly string[] | ((segment: string) => boolean);

/** Whether the segments of a path are those of a pattern, in time proportional to both. */
export function isInSegments(path: string, pattern: readonly SegmentPattern[]): boolean {
  const segments = path.split('/');
  // How many segments the pattern so far may stand for.
  let reached: readonly number[] = [0];
  for (const own of pattern) {
    if (own === ANY_SEGMENTS) reached = numbersFrom(reached[0], segments.length);
    else
      reached = reached.flatMap((at) =>
        at < segments.length && isOneSegment(segments[at] ?? '', own) ? [at + 1] : [],
      );
  }
  return reached.at(-1) === segments.length;
}

function isOneSegment(segment: string, own: OneSegment): boolean {
  return typeof own === 'function' ? own(segment) : isInParts(segment, own);
}

function numbersFrom(first: number | undefined, last: number): number[] {
  return first === undefined ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
