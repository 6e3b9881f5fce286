/**
 * A pure function of a text that remembers what it answered last: every rule, and every cluster of a run, asks the same
 * again. Long texts are not kept.
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
