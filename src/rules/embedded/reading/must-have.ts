import { isSameData } from '../../../core/data/same-data';
import { isRecord } from '../../../core/record';

/**
 * Data as `musthave` leaves it: what it leaves out stays, null takes no map away, and lists have the entries of both.
 * Source: open-cluster-management-io/config-policy-controller controllers/configurationpolicy_controller.go mergeSpecsHelper, mergeArrays.
 */
export function withMustHave(own: unknown, there: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(there)) return withEntries(own, there);
  if (!isRecord(there)) return own;
  if (!isRecord(own)) return own === null ? there : own;
  const merged = Object.entries(own).map(([key, value]) => [key, withMustHave(value, there[key])] as const);
  return { ...there, ...Object.fromEntries(merged) };
}

function withEntries(own: readonly unknown[], there: readonly unknown[]): unknown[] {
  const left = [...there];
  const merged = own.map((each) => {
    const index = left.findIndex((found) => isNamedAlike(each, found) || has(found, each));
    return index < 0 ? each : withMustHave(each, left.splice(index, 1)[0]);
  });
  return [...merged, ...left];
}

export function isNamedAlike(own: unknown, there: unknown): boolean {
  return isRecord(own) && isRecord(there) && typeof own['name'] === 'string' && own['name'] === there['name'];
}

/** Whether an entry has all that is asked for. */
function has(there: unknown, own: unknown): boolean {
  if (!isRecord(own) || !isRecord(there)) return isSameData(own, there);
  return Object.entries(own).every(([key, value]) => has(there[key], value));
}
