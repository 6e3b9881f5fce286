import type { Effect } from '../effects/effect';
import { subjectKey } from '../effects/subject';
import type { RegistrySync, StorageOutcome } from '../effects/sync-outcome';
import { configEffects } from './config-effect';
import type { Sync } from './sync';

/** What several syncs do together. */
export function mergedOutcome(
  syncs: readonly [Sync, ...Sync[]],
): Pick<RegistrySync, 'effects' | 'storage' | 'applied'> {
  const last = syncs[syncs.length - 1] ?? syncs[0];
  const first = firstOf(syncs.flatMap(({ registry }) => registry.effects));
  const effects = last.registry.effects.map((effect) => merged(effect, first));
  const { storage } = last.registry;
  return {
    effects: configEffects(effects, syncs[0].state, last),
    applied: syncs.some(({ registry }) => registry.applied),
    ...(storage === undefined
      ? {}
      : { storage: { ...storage, ...ownerOf(syncs), ...recordOf(syncs), conditions: conditionsOf(syncs) } }),
  };
}

/** The first effect on each subject with each action. */
function firstOf(effects: readonly Effect[]): ReadonlyMap<string, Effect> {
  return new Map([...effects].reverse().map((effect) => [keyOf(effect, effect.action), effect]));
}

function keyOf({ subject }: Effect, action: Effect['action']): string {
  return `${action} ${subjectKey(subject)}`;
}

/** What an earlier sync has made, a later one finds, or leaves where it fails: the reason of the first counts. */
function merged(effect: Effect, first: ReadonlyMap<string, Effect>): Effect {
  if (effect.action === 'delete') return effect;
  const shown = first.get(keyOf(effect, 'apply')) ?? first.get(keyOf(effect, effect.action)) ?? effect;
  const isFound = shown.action === 'never reached' && first.has(keyOf(effect, 'keep'));
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
