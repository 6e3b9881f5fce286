import { effectsOn, type Effect } from '../effects/effect';
import type { RegistrySync, StorageOutcome } from '../effects/sync-outcome';
import { configEffects } from './config-effect';
import type { Sync } from './sync';

/** The effects and the storage conditions of several syncs together. */
export function mergedOutcome(syncs: readonly [Sync, ...Sync[]]): Pick<RegistrySync, 'effects' | 'storage'> {
  const last = syncs[syncs.length - 1] ?? syncs[0];
  const effects = last.registry.effects.map((effect) => merged(effect, syncs));
  const { storage } = last.registry;
  return {
    effects: configEffects(effects, syncs[0].state, last),
    ...(storage === undefined ? {} : { storage: { ...storage, ...ownerOf(syncs), conditions: conditionsOf(syncs) } }),
  };
}

/** What an earlier sync has made, a later one finds, or leaves where it fails: the reason of the first counts. */
function merged(effect: Effect, syncs: readonly Sync[]): Effect {
  if (effect.action === 'delete') return effect;
  const all = syncs.flatMap(({ registry }) => effectsOn(registry.effects, effect.subject));
  return all.find(({ action }) => action === 'apply') ?? all.find(({ action }) => action === effect.action) ?? effect;
}

/** A later sync finds what an earlier one has written. */
function ownerOf(syncs: readonly Sync[]): Pick<StorageOutcome, 'isOwnerAssumed'> {
  return syncs.some(({ registry }) => registry.storage?.isOwnerAssumed === true) ? { isOwnerAssumed: true } : {};
}

/** A condition stays until a sync sets it anew. */
function conditionsOf(syncs: readonly Sync[]): StorageOutcome['conditions'] {
  return Object.assign(
    {},
    ...syncs.map(({ registry }) => registry.storage?.conditions),
  ) as StorageOutcome['conditions'];
}
