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
