/** Shorter names, such as name and host, are parts of too many others. */
const LEAST = 5;

/**
 * The longest candidate that is a part of `word`, or that `word` is a part of: endpoint for regionEndpoint. Otherwise the
 * only one that has all words of it: keepTagRevisions for keepTags.
 */
export function nameWithin(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const common = (candidate: string): number => {
    const [short, long] = [lower, candidate.toLowerCase()].sort((a, b) => a.length - b.length) as [string, string];
    return short.length >= LEAST && long.includes(short) ? short.length : 0;
  };
  const [best] = candidates.filter((each) => common(each) > 0).sort((a, b) => common(b) - common(a));
  return best ?? withAllWordsOf(word, candidates);
}

function withAllWordsOf(name: string, candidates: readonly string[]): string | undefined {
  const words = wordsOf(name);
  const [best, ...others] = candidates.filter((each) => words.every((word) => wordsOf(each).includes(word)));
  return words.length > 1 && others.length === 0 ? best : undefined;
}

/** In small letters and in the singular. */
function wordsOf(name: string): string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase().replace(/s$/, ''));
}
