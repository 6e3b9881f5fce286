import type { Release } from '../core/release';
import type { Backend } from '../storage/backend';

/** Keys that the Operator requires in the Secret, with empty values. */
export function emptyKeys(backend: Backend, release: Release, keys: readonly string[]): string[] {
  return backend.paddingKeys(release).filter((key) => !keys.includes(key));
}
