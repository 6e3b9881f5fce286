/**
 * Caches the results of a pure function of a string, because every rule and every cluster of a run checks the same values.
 * Results for long strings are not cached.
 */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const answer = compute(text);
    if (answers.size >= MOST) answers.clear();
    if (text.length <= LONGEST) answers.set(text, answer);
    return answer;
  };
}

const MOST = 256;
const LONGEST = 64 * 1024;
