/**
 * Caches the results of a pure function of a string, because every rule and every cluster of a run checks the same values.
 * Results for long strings are not cached.
 *
 * @param most how many results are kept at once
 */
export function memoize<T>(compute: (text: string) => T, most = MOST): (text: string) => T {
  return memoizeBy((text: string) => text, compute, most);
}

/** The same for a pure function of anything that a string identifies. */
export function memoizeBy<Input, T>(
  keyOf: (input: Input) => string,
  compute: (input: Input) => T,
  most = MOST,
): (input: Input) => T {
  const answers = new Map<string, T>();
  return (input) => {
    const key = keyOf(input);
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = compute(input);
    if (answers.size >= most) answers.clear();
    if (key.length <= LONGEST) answers.set(key, answer);
    return answer;
  };
}

const MOST = 256;
const LONGEST = 64 * 1024;
