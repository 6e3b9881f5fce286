import { isPlatformKnown } from '../../cluster/assumptions';
import { isGoing } from '../../cluster/going-config';
import type { Prediction } from '../../prediction';
import type { Transition } from './change';

/** Whether the edit deletes the live Config. */
export function isConfigDeleted({ before, after }: Pick<Transition, 'before' | 'after'>): boolean {
  if (before.state.config === undefined || isBeingDeleted(before)) return false;
  return isBeingDeleted(after) || after.state.config === undefined;
}

/** Whether the Config is being deleted, whether it stays or not. */
export function isBeingDeleted({ state, finalized }: Prediction): boolean {
  return finalized !== undefined || isGoing(state.config);
}

/** The edit with the Config of NEW that is being deleted, not with the one that the Operator creates then. */
export function untilConfigGoes<T extends Transition>(transition: T): T {
  const { after } = transition;
  return { ...transition, after: { ...after, ...after.finalized } };
}

/** The Operator creates the Config that NEW lacks. */
export function createdConfig({ state, finalized }: Prediction): string {
  const assumed = isPlatformKnown(state.assumptions()) ? '' : ' (assumed; to name another, use --platform)';
  const why = finalized === undefined ? 'NEW has no Config, and' : 'the Config of NEW is being deleted, and then';
  return `${why} the Operator creates one with the defaults of platform ${state.platform}${assumed}`;
}
