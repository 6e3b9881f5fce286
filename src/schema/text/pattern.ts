/**
 * A pattern of a schema as a test. Patterns are written for RE2, which takes linear time; a RegExp backtracks, and texts
 * with `.+` several times over would keep it busy for hours.
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

/** The literal texts of a pattern that knows only `.+`; undefined where it knows more. */
function wildcardParts(pattern: string): readonly string[] | undefined {
  return /^\^(?:[\w:-]|\.\+)*\.\+(?:[\w:-]|\.\+)*\$$/.test(pattern) ? pattern.slice(1, -1).split('.+') : undefined;
}

/** Whether the parts stand in the text in this order, the first and the last at its ends, something between any two. */
function hasParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (text.includes('\n') || !text.startsWith(first) || !text.endsWith(last)) return false;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    // The earliest place leaves the most room for the rest.
    const found = text.indexOf(part, position + 1);
    if (found < 0) return false;
    position = found + part.length;
  }
  return position + 1 <= text.length - last.length;
}
