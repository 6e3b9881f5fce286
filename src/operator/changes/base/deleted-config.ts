import { isPlatformKnown } from '../../cluster/assumptions';
import type { Prediction } from '../../prediction';
import type { Transition } from './change';

/** Whether the edit deletes the live Config. */
export function isConfigDeleted({ before, after }: Pick<Transition, 'before' | 'after'>): boolean {
  if (before.state.config === undefined || isGoing(before)) return false;
  return isGoing(after) || after.state.config === undefined;
}

/** Whether the Config is being deleted. */
export function isGoing({ state }: Prediction): boolean {
  return state.config?.metadata?.deletionTimestamp !== undefined;
}

/** The Operator creates the Config that NEW lacks. */
export function createdConfig({ state }: Prediction): string {
  const assumed = isPlatformKnown(state.assumptions()) ? '' : ' (assumed; to name another, use --platform)';
  return `NEW has no Config, and the Operator creates one with the defaults of platform ${state.platform}${assumed}`;
}
