import { isPlatformKnown } from '../../cluster/assumptions';
import { isBeingDeleted, lacksFinalizer } from '../../cluster/config-deletion';
import type { Prediction } from '../../prediction';
import type { Transition } from './change';

/** Whether the edit deletes the live Config. */
export function isConfigDeleted({ before, after }: Pick<Transition, 'before' | 'after'>): boolean {
  if (before.state.config === undefined || isGoing(before)) return false;
  return isGoing(after) || after.state.config === undefined;
}

/** Whether the Config is being deleted. */
export function isGoing({ state }: Prediction): boolean {
  return isBeingDeleted(state.config);
}

/**
 * Whether the Config goes, and nothing removes its registry: it does not have the finalizer of the Operator, which sets it with
 * managementState Managed.
 */
export function staysWithoutConfig({ before, after }: Pick<Transition, 'before' | 'after'>): boolean {
  if (!lacksFinalizer(before.state.config)) return false;
  if (isGoing(after)) return lacksFinalizer(after.state.config);
  return after.state.config === undefined && before.spec.managementState !== 'Managed';
}

/** The Operator creates the Config that NEW lacks. */
export function createdConfig({ state }: Prediction): string {
  const assumed = isPlatformKnown(state.assumptions()) ? '' : ' (assumed; to name another, use --platform)';
  return `NEW has no Config, and the Operator creates one with the defaults of platform ${state.platform}${assumed}`;
}
