import type { Manifest } from '../../../core/manifest';
import { keepingGuards } from '../../../core/tools/keepers';
import type { Change } from './change';

/** Begins the reason of what happens to an object that is only in OLD. */
const PRUNED = 'its manifest is not in NEW: a tool that prunes deletes the object';

const EXCEPT = `${PRUNED}, except `;

/** Why an object that is only in OLD may go. */
export function whyPruned(manifest: Manifest | undefined): string {
  const guards = manifest === undefined ? [] : keepingGuards(manifest);
  return guards.length === 0
    ? `${PRUNED}, unless an annotation such as Prune=false is set on it`
    : EXCEPT + guards.map(({ tool, guard }) => `${tool} (${guard} is set on it)`).join(' and ');
}

/** Why an object goes with a policy of NEW that is disabled. */
export const DELETED_BY_POLICY =
  'spec.disabled of its policy is true, and pruneObjectBehavior of the policy deletes the object with it';

/** Effects where it is the reason why objects are only in OLD. */
export function deletedByPolicy(changes: readonly Change[]): Change[] {
  return changes.map((each) => (each.why.startsWith(PRUNED) ? { ...each, why: DELETED_BY_POLICY } : each));
}

/** Whether this is the reason of an object that is only in OLD. */
export function isOfOldOnly(why: string): boolean {
  return why.startsWith(PRUNED) || why === DELETED_BY_POLICY;
}

/** The tools that keep the object, as the reason has them; undefined if none is known to. */
export function keptIn(why: string): string | undefined {
  return why.startsWith(EXCEPT) ? why.slice(EXCEPT.length) : undefined;
}

/** Why a work agent may delete an object and create it again. */
export function whyMoved(from: string, to: readonly string[]): string {
  return `${MOVED}${from} to ${to.join(', ')}`;
}

const MOVED = 'NEW moves it from ';

/** The work from which the object moves, as the reason has it; undefined if it does not move. */
export function movedFrom(why: string): string | undefined {
  return why.startsWith(MOVED) ? why.slice(MOVED.length).split(' ')[0] : undefined;
}

/** Begins the reason of what the Operator deletes with a registry that is removed. */
export const BY_REMOVAL = 'managementState is Removed';
