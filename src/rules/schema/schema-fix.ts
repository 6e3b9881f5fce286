import type { SchemaProblem } from '../../schema/problem';
import { give } from '../engine/fix-text';

/** What to write instead of what the API server refuses. */
export function schemaFix(problem: SchemaProblem): string {
  const meant = /\(did you mean (.+)\?\)$/.exec(problem.expected)?.[1];
  if (meant !== undefined) return problem.kind === 'unknown' ? `call it ${meant}` : `write ${meant}`;
  return FIXES[problem.kind](problem);
}

const FIXES: Readonly<Record<SchemaProblem['kind'], (problem: SchemaProblem) => string>> = {
  unknown: () => 'remove the field, or put it where it belongs',
  release: () => 'remove the field, or name the release that the cluster really runs',
  type: typeFix,
  null: () => 'remove the field: nothing stands for nothing',
  required: ({ path }) => `add ${String(path.at(-1))}`,
  enum: ({ expected }) => `write ${expected}`,
  pattern: ({ path, expected }) => give(path, expected),
  format: ({ path, expected }) => give(path, expected),
  bounds: ({ path, expected }) => give(path, expected),
  key: ({ expected }) => `write another key: ${expected}`,
  duplicate: () => 'keep one of the two',
  rule: () => 'make the fields fit each other',
};

/** A scalar of the wrong type is nearly always a matter of quotes. */
function typeFix({ found, expected, path }: SchemaProblem): string {
  const [, text] = /^"(.*)"$/.exec(found) ?? [];
  if (text === undefined)
    return isScalar(found) && expected.includes('a string') ? `write "${found}"` : give(path, expected);
  if (expected.startsWith('a whole number') && /^-?\d+$/.test(text)) return `write ${text}, without quotes`;
  if (expected === 'true or false' && BOOLEANS.has(text)) return `write ${String(BOOLEANS.get(text))}, without quotes`;
  return give(path, expected);
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', 'yes', 'on', '1'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', 'no', 'off', '0'].map((text) => [text, false] as const),
]);

function isScalar(found: string): boolean {
  return /^(?:-?\d[\d.e+-]*|true|false)$/.test(found);
}
