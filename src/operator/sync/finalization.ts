import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { FINALIZER, takesRegistry } from '../cluster/going-config';
import { runningRegistry } from '../cluster/running-registry';
import { isApplied, type Effect } from '../effects/effect';
import { holdsImages, isSameSubject, subjectKey, subjectKeysIn } from '../effects/subject';
import type { RegistrySync } from '../effects/sync-outcome';
import { CONFIG } from '../objects';
import { removeRegistry } from './registry-removal';
import { registrySteps, subjectOf } from './registry-steps';

/** What becomes of a Config that is being deleted, whatever its managementState. Source: pkg/operator/finalizer.go finalizeResources. */
export function finalize(spec: ConfigSpec, state: ClusterState): RegistrySync {
  const finalizers = state.config?.metadata?.finalizers ?? [];
  const others = finalizers.filter((finalizer) => finalizer !== FINALIZER);
  const { isReached, ...removal } = takesRegistry(state.config)
    ? removeRegistry(spec, state, GOING)
    : nothingRemoved(spec, state);
  const { error, panic, effects } = removal;
  const message = error && `unable to finalize resource: ${error.message}`;
  const stays = panic ?? message ?? (isReached ? undefined : UNREACHED) ?? keptBy(others);
  const ofConfig: Effect =
    stays === undefined
      ? { subject: CONFIG, action: 'delete', because: `${GOING}; ${THEN}` }
      : { subject: CONFIG, action: 'never reached', because: stays };
  return {
    ...removal,
    effects: [...effects.filter(({ subject }) => !isSameSubject(subject, CONFIG)), ofConfig],
    ...(message === undefined ? {} : { error: { message } }),
    isConfigRemoved: stays === undefined,
  };
}

/** Why the Operator removes a registry with its Config. */
export const GOING = 'the Config is being deleted';
const THEN = 'the Operator then creates a new one with the defaults of the platform';
const UNREACHED = 'the Config stays until the Operator has deleted the storage';

function keptBy(finalizers: readonly string[]): string | undefined {
  if (finalizers.length === 0) return undefined;
  return `${GOING}, and stays until its finalizers lose ${finalizers.join(', ')}; ${THEN}`;
}

/** The Operator takes its finalizer out last, so that nothing is left to remove, or somebody else took it out. */
function nothingRemoved(spec: ConfigSpec, state: ClusterState): ReturnType<typeof removeRegistry> {
  const because = `${GOING} and lacks the finalizer of the Operator, which removes nothing with it`;
  const effects = registrySteps(spec, state).map((step): Effect => ({
    subject: subjectOf(step),
    action: 'keep',
    because,
  }));
  const deployed = runningRegistry(state) === 'yes';
  return { spec, effects, deployed, applied: false, objects: [], isReached: true };
}

/** The effects of the syncs that follow, with what has gone with the Config before: storage stays gone if there is a new one. */
export function withDeleted({ effects }: RegistrySync, next: readonly Effect[]): readonly Effect[] {
  const deleted = effects.filter(
    ({ subject, action }) =>
      action === 'delete' && (holdsImages(subject) || isSameSubject(subject, CONFIG) || !isApplied(next, subject)),
  );
  const keys = subjectKeysIn(deleted);
  return [...deleted, ...next.filter(({ subject, action }) => action !== 'delete' || !keys.has(subjectKey(subject)))];
}
