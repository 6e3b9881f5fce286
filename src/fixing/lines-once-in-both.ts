/** Indexes of one line in two lists. */
export type LinePair = readonly [before: number, after: number];

/** Lines that each list has exactly once, in the order of both: the most that are in order. */
export function linesOnceInBoth(before: readonly string[], after: readonly string[]): LinePair[] {
  const places = placesOfSingles(after);
  const pairs: LinePair[] = [];
  for (const [line, index] of placesOfSingles(before)) {
    const other = places.get(line);
    if (other !== undefined) pairs.push([index, other]);
  }
  return longestInOrder(pairs.sort(([a], [b]) => a - b));
}

function placesOfSingles(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    else places.set(line, index);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

interface Chain {
  readonly pair: LinePair;
  readonly shorter: Chain | undefined;
}

/** The longest part of the list in which the second indexes grow, too. */
function longestInOrder(pairs: readonly LinePair[]): LinePair[] {
  // For each length, the chain of that length whose end is the least.
  const chains: Chain[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, chains.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chains[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    chains[low] = { pair, shorter: chains[low - 1] };
  }
  const found: LinePair[] = [];
  for (let chain = chains.at(-1); chain !== undefined; chain = chain.shorter) found.push(chain.pair);
  return found.reverse();
}
