import type { Manifest } from '../../../core/manifest';
import { keepingGuards } from '../../../core/tools/keepers';
import type { Change, Departure } from './change';

/** A cause and its sentence, as changes have them. */
type Reason = Required<Pick<Change, 'cause' | 'why'>>;

/** Why an object that is only in OLD may go. */
export function pruned(manifest: Manifest | undefined): Reason {
  const guards = manifest === undefined ? [] : keepingGuards(manifest);
  const unless =
    guards.length === 0
      ? ', unless an annotation such as Prune=false is set on it'
      : `, except ${guardsInWords(guards)}`;
  return {
    cause: { kind: 'pruned', guards },
    why: `its manifest is not in NEW: a tool that prunes deletes the object${unless}`,
  };
}

/** The tools that keep an object, and why. */
export function guardsInWords(guards: Extract<Departure, { kind: 'pruned' }>['guards']): string {
  return guards.map(({ tool, guard }) => `${tool} (${guard} is set on it)`).join(' and ');
}

/** Effects where a disabled policy is why objects are only in OLD. */
export function deletedByPolicy(changes: readonly Change[]): Change[] {
  return changes.map((each) => (each.cause?.kind === 'pruned' ? { ...each, ...BY_POLICY } : each));
}

const BY_POLICY: Reason = {
  cause: { kind: 'disabled policy' },
  why: 'spec.disabled of its policy is true, and pruneObjectBehavior of the policy deletes the object with it',
};

/** Whether the object is only in OLD. */
export function isOfOldOnly(cause: Departure | undefined): boolean {
  return cause?.kind === 'pruned' || cause?.kind === 'disabled policy';
}
