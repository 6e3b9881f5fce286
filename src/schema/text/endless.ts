/**
 * Whether a value cannot be serialized, because it contains itself or is too deep. A value that occurs several times, as
 * with YAML aliases, is visited once.
 */
export function isEndless(value: unknown): boolean {
  return isEndlessWithin(value, new Set(), new Set());
}

const DEEPEST = 200;

function isEndlessWithin(value: unknown, parents: Set<unknown>, finite: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || finite.has(value)) return false;
  if (parents.has(value) || parents.size >= DEEPEST) return true;
  parents.add(value);
  const endless = Object.values(value).some((child) => isEndlessWithin(child, parents, finite));
  parents.delete(value);
  finite.add(value);
  return endless;
}
