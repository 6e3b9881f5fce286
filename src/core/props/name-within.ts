/** Shorter names, such as name and host, are parts of too many others. */
const LEAST = 5;

/** The longest candidate that is a part of `word`, or that `word` is a part of: endpoint for regionEndpoint. */
export function nameWithin(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const common = (candidate: string): number => {
    const [short, long] = [lower, candidate.toLowerCase()].sort((a, b) => a.length - b.length) as [string, string];
    return short.length >= LEAST && long.includes(short) ? short.length : 0;
  };
  const [best] = candidates.filter((each) => common(each) > 0).sort((a, b) => common(b) - common(a));
  return best;
}
