import { linesOnceInBoth, type LinePair } from './lines-once-in-both';

/** Lines of a text that another text has in another form. Both begin at the given index. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: readonly string[];
  readonly newStart: number;
  readonly newLines: readonly string[];
}

/** What differs between two lists of lines, in order. Takes time in proportion to the differences. */
export function lineDiff(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const pairs = commonLines(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const hunks: Hunk[] = [];
  let [old, fresh] = [start, start];
  for (const [a, b] of [...pairs, [before.length - end - start, after.length - end - start] as const]) {
    const [oldEnd, newEnd] = [a + start, b + start];
    if (oldEnd > old || newEnd > fresh)
      hunks.push({
        oldStart: old,
        oldLines: before.slice(old, oldEnd),
        newStart: fresh,
        newLines: after.slice(fresh, newEnd),
      });
    [old, fresh] = [oldEnd + 1, newEnd + 1];
  }
  return hunks;
}

/** The indexes of the lines that stay: those that each text has once, and what is common between them. */
function commonLines(before: readonly string[], after: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let [old, fresh] = [0, 0];
  const addUntil = (oldEnd: number, newEnd: number): void => {
    const between = commonBetween(before.slice(old, oldEnd), after.slice(fresh, newEnd));
    for (const [a, b] of between) pairs.push([a + old, b + fresh]);
  };
  for (const pair of linesOnceInBoth(before, after)) {
    addUntil(...pair);
    pairs.push(pair);
    [old, fresh] = [pair[0] + 1, pair[1] + 1];
  }
  addUntil(before.length, after.length);
  return pairs;
}

/** More than this in one place takes no shorter way that a reader would see. */
const MOST_AT_ONCE = 1024;

/** By the algorithm of Myers, which takes the square of the number of differences: so many at a time. */
function commonBetween(before: readonly string[], after: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let from: LinePair = [0, 0];
  while (from[0] < before.length || from[1] < after.length) {
    const { ends, to } = shortestWay(before, after, from);
    for (const pair of wayBack(ends, from, to)) pairs.push(pair);
    from = to;
  }
  return pairs;
}

/** For each number of differences, how far the first text is on each diagonal that they reach, from the lowest one. */
type Ends = readonly Int32Array[];

/** To the ends of both texts, or as far as so many differences reach. */
function shortestWay(
  before: readonly string[],
  after: readonly string[],
  [fromX, fromY]: LinePair,
): { readonly ends: Ends; readonly to: LinePair } {
  const ends: Int32Array[] = [];
  let to: LinePair = [fromX, fromY];
  for (let edits = 0; edits <= MOST_AT_ONCE; edits += 1) {
    const reached = ends.at(-1) ?? START;
    const next = new Int32Array(edits + 1);
    ends.push(next);
    for (let index = 0; index <= edits; index += 1) {
      const diagonal = fromX - fromY + 2 * index - edits;
      let x = fromX + (stepsDown(reached, index, edits) ? at(reached, index) : at(reached, index - 1) + 1);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next[index] = x - fromX;
      const y = x - diagonal;
      if (x >= before.length && y >= after.length) return { ends, to: [before.length, after.length] };
      if (x <= before.length && y <= after.length && x + y > to[0] + to[1]) to = [x, y];
    }
  }
  return { ends, to };
}

/** The lines that stay on the way to a place, in order. */
function wayBack(ends: Ends, [fromX, fromY]: LinePair, to: LinePair): LinePair[] {
  const pairs: LinePair[] = [];
  let [x, y] = to;
  for (let edits = ends.length - 1; edits >= 0; edits -= 1) {
    const reached = ends[edits - 1] ?? START;
    const diagonal = x - y;
    const index = (diagonal - fromX + fromY + edits) / 2;
    const isDown = stepsDown(reached, index, edits);
    const lastX = edits === 0 ? fromX : fromX + at(reached, isDown ? index : index - 1);
    const lastY = edits === 0 ? fromY : lastX - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > lastX && y > lastY) pairs.push([--x, --y]);
    [x, y] = [lastX, lastY];
  }
  return pairs.reverse();
}

const START = Int32Array.of(0);

function stepsDown(reached: Int32Array, index: number, edits: number): boolean {
  return index === 0 || (index !== edits && at(reached, index - 1) < at(reached, index));
}

function at(reached: Int32Array, index: number): number {
  return reached[index] ?? 0;
}
