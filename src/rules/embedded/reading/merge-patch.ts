import { isRecord } from '../../../core/record';

/**
 * The part of an object that a merge patch sets: null takes a field away, and names that begin with `$` say how a strategic
 * patch is merged.
 */
export function partOfMergePatch(patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const set = Object.entries(patch).filter(([key, value]) => value !== null && !key.startsWith('$'));
  return Object.fromEntries(set.map(([key, value]) => [key, partOfMergePatch(value)]));
}
