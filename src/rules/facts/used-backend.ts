import type { Release } from '../../core/release';
import { knownBackends, type ConfiguredBackend } from '../../storage';

/** The backend that the Operator uses. Undefined for several backends, which the Operator rejects. */
export function usedBackend(
  storage: Parameters<typeof knownBackends>[0],
  release: Release,
): ConfiguredBackend | undefined {
  const [only, ...others] = knownBackends(storage, release);
  return others.length === 0 ? only : undefined;
}
