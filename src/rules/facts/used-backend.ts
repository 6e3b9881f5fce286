import type { Release } from '../../core/release';
import { knownBackends, type ConfiguredBackend } from '../../storage';

/** The backend that the Operator uses. None where it refuses several of them: that mistake has a rule of its own. */
export function usedBackend(
  storage: Parameters<typeof knownBackends>[0],
  release: Release,
): ConfiguredBackend | undefined {
  const [only, ...others] = knownBackends(storage, release);
  return others.length === 0 ? only : undefined;
}
