/**
 * Compiles a pattern of a schema. Patterns are made for RE2, which takes linear time. A RegExp backtracks and could take
 * hours for a pattern with several `.+`.
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const parts = wildcardParts(pattern);
  const expression = new RegExp(pattern);
  const matches =
    parts === undefined ? (text: string) => expression.test(text) : (text: string) => hasParts(text, parts);
  compiled.set(pattern, matches);
  return matches;
}

const compiled = new Map<string, (text: string) => boolean>();

/** The literal parts of a pattern that has no other operator than `.+`; undefined for other patterns. */
function wildcardParts(pattern: string): readonly string[] | undefined {
  return /^\^(?:[\w:-]|\.\+)*\.\+(?:[\w:-]|\.\+)*\$$/.test(pattern) ? pattern.slice(1, -1).split('.+') : undefined;
}

/** Whether `text` consists of the parts in this order, with at least one character between two parts. */
function hasParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (text.includes('\n') || !text.startsWith(first) || !text.endsWith(last)) return false;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    // The earliest match leaves the most text for the other parts.
    const found = text.indexOf(part, position + 1);
    if (found < 0) return false;
    position = found + part.length;
  }
  return position + 1 <= text.length - last.length;
}
