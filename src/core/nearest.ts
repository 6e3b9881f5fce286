/** The candidate closest to `word`; undefined if none is close. The first of equally close candidates wins. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const limit = Math.floor(Math.max(word.length, candidate.length) / 3);
    // The distance is at least the difference in length, so a very long word is skipped at no cost.
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const distance =
      word === candidate
        ? -1
        : editDistance(word.toLowerCase(), candidate.toLowerCase(), Math.min(limit, bestDistance));
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Whether a word is so like another one that nothing else is meant: capitals, or one or two characters. */
export function isTypo(word: string, meant: string): boolean {
  const most = Math.min(word.length, meant.length) < 6 ? 1 : 2;
  return editDistance(word.toLowerCase(), meant.toLowerCase(), most) <= most;
}

/**
 * Whether two words differ by one slip of the keyboard: a character too many, two that are swapped, or, in a long word,
 * another one. Short words such as date and data are words of their own.
 */
export function isSlip(word: string, meant: string): boolean {
  const [own, other] = [word.toLowerCase(), meant.toLowerCase()];
  const isReplaced = own.length === other.length && sorted(own) !== sorted(other);
  return (!isReplaced || own.length >= 6) && editDistance(own, other, 1) <= 1;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

/**
 * Damerau-Levenshtein distance: insertions, deletions, replacements and swaps of adjacent characters. Infinity if it is more
 * than `most`, which the beginnings show already.
 */
function editDistance(a: string, b: string, most: number): number {
  // Words are short: to make typed arrays would take longer than to fill them.
  let [beforeLast, last, row]: [number[], number[], number[]] = [[], [0], []];
  for (let j = 1; j <= b.length; j++) last.push(j);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const isSwapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      let distance = at(last, j - 1) + (isSame ? 0 : 1);
      if (at(last, j) + 1 < distance) distance = at(last, j) + 1;
      if (at(row, j - 1) + 1 < distance) distance = at(row, j - 1) + 1;
      if (isSwapped && at(beforeLast, j - 2) + 1 < distance) distance = at(beforeLast, j - 2) + 1;
      row[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > most && leastOfLast > most) return Infinity;
    [beforeLast, last, row, leastOfLast] = [last, row, beforeLast, least];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
