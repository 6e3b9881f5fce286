import { effectsOn, type Effect } from '../effects/effect';
import type { RegistrySync, StorageOutcome } from '../effects/sync-outcome';
import { configEffects } from './config-effect';
import type { Sync } from './sync';

/** What several syncs do together. */
export function mergedOutcome(
  syncs: readonly [Sync, ...Sync[]],
): Pick<RegistrySync, 'effects' | 'storage' | 'applied'> {
  const last = syncs[syncs.length - 1] ?? syncs[0];
  const all = syncs.flatMap(({ registry }) => registry.effects);
  const effects = last.registry.effects.map((effect) => merged(effect, all));
  const { storage } = last.registry;
  return {
    effects: configEffects(effects, syncs[0].state, last),
    applied: syncs.some(({ registry }) => registry.applied),
    ...(storage === undefined
      ? {}
      : { storage: { ...storage, ...ownerOf(syncs), ...recordOf(syncs), conditions: conditionsOf(syncs) } }),
  };
}

/** What an earlier sync has made, a later one finds, or leaves where it fails: the reason of the first counts. */
function merged(effect: Effect, all: readonly Effect[]): Effect {
  if (effect.action === 'delete') return effect;
  const known = effectsOn(all, effect.subject);
  const shown =
    known.find(({ action }) => action === 'apply') ?? known.find(({ action }) => action === effect.action) ?? effect;
  const isFound = shown.action === 'never reached' && known.some(({ action }) => action === 'keep');
  return isFound ? { ...shown, because: `${shown.because} (only the first sync gets further)` } : shown;
}

/** A later sync finds what an earlier one has written. */
function ownerOf(syncs: readonly Sync[]): Pick<StorageOutcome, 'isOwnerAssumed'> {
  return syncs.some(({ registry }) => registry.storage?.isOwnerAssumed === true) ? { isOwnerAssumed: true } : {};
}

/** What a sync records stays where a later one fails. */
function recordOf(syncs: readonly Sync[]): Pick<StorageOutcome, 'recorded'> {
  const recorded = syncs.flatMap(({ registry }) => registry.storage?.recorded ?? []).pop();
  return recorded === undefined ? {} : { recorded };
}

/** A condition stays until a sync sets it anew. */
function conditionsOf(syncs: readonly Sync[]): StorageOutcome['conditions'] {
  return Object.assign(
    {},
    ...syncs.map(({ registry }) => registry.storage?.conditions),
  ) as StorageOutcome['conditions'];
}
