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

/** By the algorithm of Myers, which takes the square of the number of differences. */
function commonBetween(before: readonly string[], after: readonly string[]): LinePair[] {
  const ends: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let edits = 0; ; edits += 1) {
    ends.push(reached);
    const next = new Map(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepsDown(reached, diagonal, edits) ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return wayBack(ends, before.length, after.length);
    }
    reached = next;
  }
}

function wayBack(ends: readonly Map<number, number>[], oldLength: number, newLength: number): LinePair[] {
  const pairs: LinePair[] = [];
  let [x, y] = [oldLength, newLength];
  for (let edits = ends.length - 1; edits >= 0; edits -= 1) {
    const reached = ends[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = stepsDown(reached, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : at(reached, from);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

function stepsDown(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  return diagonal === -edits || (diagonal !== edits && at(reached, diagonal - 1) < at(reached, diagonal + 1));
}

function at(reached: ReadonlyMap<number, number>, diagonal: number): number {
  return reached.get(diagonal) ?? 0;
}
