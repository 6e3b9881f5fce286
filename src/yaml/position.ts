/** A place in a file; both numbers count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns a function from offset to line and column. Lines are counted at the first call, because most files need none. */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = linesUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many lines begin at an offset or before it, found by halves. */
function linesUpTo(starts: readonly number[], offset: number): number {
  let [from, to] = [1, starts.length];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((starts[middle - 1] ?? 0) <= offset) from = middle;
    else to = middle - 1;
  }
  return from;
}
