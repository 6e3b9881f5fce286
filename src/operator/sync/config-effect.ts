import { knownBackends } from '../../storage';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import type { ClusterState } from '../cluster/cluster-state';
import { FINALIZER } from '../cluster/going-config';
import type { Effect } from '../effects/effect';
import { isSameSubject } from '../effects/subject';
import { isSameData } from '../../core/data/same-data';
import { withoutZeroValues } from '../go/zero-values';
import { CONFIG } from '../objects';
import { specInTheEnd } from './spec-after-sync';
import type { Sync } from './sync';

/** The effects with what the Operator writes into the Config itself, even if a sync fails later. */
export function configEffects(effects: readonly Effect[], before: ClusterState, last: Sync): Effect[] {
  const known = effects.find(({ subject }) => isSameSubject(subject, CONFIG));
  const { panic, isConfigRemoved, lacksConfig = false } = last.registry;
  const isUnread = before.undecodable.Config !== undefined || panic !== undefined;
  if (isUnread || isConfigRemoved !== undefined || lacksConfig) return [...effects];
  const effect = configEffect(before, last);
  if (effect === undefined) return [...effects];
  if (known === undefined) return [effect, ...effects];
  return effects.map((each) => (each === known ? effect : each));
}

function configEffect(before: ClusterState, last: Sync): Effect | undefined {
  const { config } = before;
  if (config === undefined)
    return applied('there is none, so the Operator creates it with the defaults of the platform');
  const isManaged = last.registry.spec.managementState === 'Managed';
  const [spec, after] = [config.spec ?? {}, specInTheEnd(last)];
  const cleared = clearedFields(spec.storage, after.storage, before);
  const set = [
    ...(isManaged && config.metadata?.finalizers?.includes(FINALIZER) !== true ? ['its finalizer'] : []),
    ...writtenFields(spec, after, before),
  ];
  const acts = [
    ...(cleared.length === 0 ? [] : [`clears ${cleared.join(', ')}`]),
    ...(set.length === 0 ? [] : [`sets ${set.join(', ')}`]),
  ];
  if (acts.length > 0) return applied(`the Operator ${acts.join(' and ')}`);
  if (!isManaged) return undefined;
  return { subject: CONFIG, action: 'keep', because: 'it already has everything that the Operator sets' };
}

function applied(because: string): Effect {
  return { subject: CONFIG, action: 'apply', because };
}

function writtenFields(before: ConfigSpec, after: ConfigSpec, state: ClusterState): string[] {
  const owner = after.storage?.managementState;
  return [
    ...((before.httpSecret ?? '') === '' && (after.httpSecret ?? '') !== '' ? ['httpSecret'] : []),
    ...storageFields(before.storage, after.storage, state),
    ...(owner === undefined || owner === before.storage?.managementState ? [] : [`storage.managementState ${owner}`]),
    ...(isSameData(before.observedConfig, after.observedConfig) ? [] : ['observedConfig']),
  ];
}

/** If no backend is configured, the stanza is replaced by the platform's. */
function storageFields(before: StorageSpec = {}, after: StorageSpec = {}, { release }: ClusterState): string[] {
  const [old, used] = [knownBackends(before, release)[0], knownBackends(after, release)[0]];
  if (used === undefined) return [];
  const { backend, stanza } = used;
  const written = old?.stanza ?? {};
  const always = backend.writtenBack?.(stanza, release) ?? {};
  const changed = Object.keys(stanza).filter((key) => {
    const [now, then] = [stanza, written].map((each) => withoutZeroValues({ [key]: each[key] }));
    return !isSameData(now, then) && !isSameData(stanza[key], always[key]);
  });
  return [
    ...(old === undefined ? [`storage, which becomes ${backend.field}`] : []),
    ...changed.map((key) => `storage.${backend.field}.${key}`),
  ];
}

/** All of the storage, if the platform has none, or texts in it, such as the name of a storage that is deleted. */
function clearedFields(before: StorageSpec = {}, after: StorageSpec = {}, { release }: ClusterState): string[] {
  const [old, used] = [knownBackends(before, release)[0], knownBackends(after, release)[0]];
  if (used === undefined)
    return old === undefined && Object.keys(before).length > Object.keys(after).length ? ['storage'] : [];
  const { field } = used.backend;
  if (old?.backend.field !== field) return [];
  return Object.keys(old.stanza)
    .filter((key) => isText(old.stanza[key]) && !isText(used.stanza[key]))
    .map((key) => `storage.${field}.${key}`);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
