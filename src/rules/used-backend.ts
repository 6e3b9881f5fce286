import { existsIn, type Release } from '../core/release';
import { configuredBackends, type ConfiguredBackend } from '../storage';

/** Every backend in a stanza that the Operator of a release has a driver for. */
export function knownBackends(
  storage: Parameters<typeof configuredBackends>[0],
  release: Release,
): readonly ConfiguredBackend[] {
  return configuredBackends(storage).filter(({ backend }) => existsIn(backend.span, release));
}

/** The backend that the Operator uses. None where it refuses several of them: that mistake has a rule of its own. */
export function usedBackend(
  storage: Parameters<typeof configuredBackends>[0],
  release: Release,
): ConfiguredBackend | undefined {
  const [only, ...others] = knownBackends(storage, release);
  return others.length === 0 ? only : undefined;
}
