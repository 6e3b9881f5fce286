import { allTexts } from '../../core/data/all-texts';
import { groupBy } from '../../core/data/group-by';
import { manifestKey, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { isFilledInLater } from '../../core/placeholder';
import { printable } from '../../core/printable';
import { HIDDEN } from '../../core/without-credentials';
import { NOT_IN_INPUT } from '../../operator/cluster/assumptions';
import { secretData } from '../../operator/cluster/object-data';
import { possiblePlatforms } from '../../operator/cluster/platform-of';
import { readClusterState } from '../../operator/cluster/read-cluster-state';
import type { StorageOutcome } from '../../operator/effects/sync-outcome';
import { stopsOf, type Stop } from '../../operator/stops';
import { effectiveSpec } from '../../operator/registry/bootstrap';
import { settle } from '../../operator/sync/settle';
import { stateAfterSync } from '../../operator/sync/state-after-sync';
import { storageStep } from '../../operator/sync/storage-step';
import { syncOnce, type Sync } from '../../operator/sync/sync';
import type { ClusterState } from '../../operator/cluster/cluster-state';
import type { PlatformProfile } from '../../platforms/profile';
import { configuredBackends } from '../../storage';
import type { BackendField } from '../../storage/backend';
import type { Cluster } from '../engine/cluster';

/** A stop of the Operator that comes from the given objects alone, whatever else the cluster has. */
export interface CertainStop {
  /** The object that its controller follows. */
  readonly manifest: Manifest;
  /** The message of the Operator on one line, without values of Secrets. */
  readonly message: string;
  /** The backend of the Config that it does not get beyond. */
  readonly backend: BackendField | undefined;
}

/** Where the Operator stops on each platform that the cluster may have. */
export function certainStops(cluster: Cluster): CertainStop[] {
  const [first, ...others] = platformsOf(cluster);
  const stops = first === undefined ? [] : stopsOn(first, cluster, false);
  return stops.filter(({ manifest, message }) =>
    others.every((other) =>
      stopsOn(other, cluster, true).some((each) => each.manifest === manifest && each.message === message),
    ),
  );
}

/**
 * The platforms that differ for the registry. A driver asks which storage the platform provides, and what the Infrastructure says of
 * its own cloud: for all other platforms, one stands.
 */
function platformsOf(cluster: Cluster): readonly PlatformProfile[] {
  const { manifests, platform, release } = cluster;
  if (platform !== undefined) return [platform];
  const all = possiblePlatforms(manifests);
  const [used] = cluster.ofKind('Config').flatMap(({ valid }) => configuredBackends(valid.spec?.storage));
  if (used === undefined) return all;
  const provides = (each: PlatformProfile): boolean =>
    Object.hasOwn(each.bootstrap(release).storage, used.backend.field);
  const clouds = new Set(all.filter(provides).map(({ infrastructureType }) => infrastructureType));
  const alike = groupBy(all, (each) =>
    clouds.has(each.infrastructureType) ? `${each.infrastructureType} ${provides(each)}` : '',
  );
  return [...alike.values()].flatMap((group) => group.slice(0, 1));
}

/** @param isLasting whether a stop of the first sync is known to last */
function stopsOn({ id: platform }: PlatformProfile, cluster: Cluster, isLasting: boolean): CertainStop[] {
  const { manifests, release } = cluster;
  const state = readClusterState({ manifests, release, platform });
  const sync = syncThatStops(state, isLasting);
  if (sync === undefined) return [];
  const { registry } = sync;
  const stops = stopsIn(sync);
  const read = stops.length === 0 ? [] : manifests.filter((each) => state.hasRead(each));
  if (!read.every(isKnownIn(cluster, read))) return [];
  return stops.flatMap(({ subject: { kind, name }, error }) => {
    const manifest = read.find((each) => each.kind === kind && each.metadata.name === name);
    if (manifest === undefined) return [];
    const stop = { manifest, message: withoutValues(error, read, cluster), backend: undefined };
    if (kind !== 'Config') return [stop];
    const isAtStorage = registry.storage === undefined || !isDone(registry.storage);
    if (isAssumed(state) || (isAtStorage && !hasCredentials(state))) return [];
    const [used] = isAtStorage ? configuredBackends(state.config?.spec?.storage) : [];
    return [{ ...stop, backend: used?.backend.field }];
  });
}

/** Of a sync that finds what it needs, the next one only looks for the storage again, as it is recorded then. */
function syncThatStops(state: ClusterState, isLasting: boolean): Sync | undefined {
  const first = syncOnce(state);
  const isFirst = stopsIn(first).length > 0;
  if (isFirst && isLasting) return first;
  if (!isFirst && !losesStorage(first)) return undefined;
  const syncs = settle(state);
  return syncs[syncs.length - 1] ?? syncs[0];
}

function losesStorage(first: Sync): boolean {
  if (first.registry.storage === undefined) return false;
  const next = stateAfterSync(first);
  return !isDone(storageStep(effectiveSpec(next), next));
}

function stopsIn({ state, registry, others }: Sync): Stop[] {
  return stopsOf({ state, sync: registry, others });
}

function isDone({ error, panic }: StorageOutcome): boolean {
  return error === undefined && panic === undefined;
}

/** Whether all of an object is here as the cluster gets it: no second one, no patch, no value that is filled in later. */
function isKnownIn({ parts, isChanged }: Cluster, read: readonly Manifest[]): (manifest: Manifest) => boolean {
  const byKey = groupBy(read, manifestKey);
  return (manifest) =>
    byKey.get(manifestKey(manifest))?.length === 1 &&
    parts?.has(manifest) !== true &&
    (manifest.kind === 'Secret' || !allTexts(manifest).some(isFilledInLater)) &&
    FIELDS.every((field) => isChanged?.(manifest, field) !== true);
}

const FIELDS = ['metadata', 'spec', 'data', 'stringData', 'binaryData', 'status'];

/** Whether what the registry does depends on what the live Config has, or on a Job. */
function isAssumed({ leftToLive, moves }: ClusterState): boolean {
  return leftToLive.length > 0 || moves.length > 0;
}

/** Every backend that reads credentials looks for those of the user first. */
function hasCredentials(state: ClusterState): boolean {
  const fact = `Secret/${REGISTRY_NAMESPACE}/${USER_SECRET_NAME}`;
  return !state.assumptions().some((each) => each.fact === fact && each.from === NOT_IN_INPUT);
}

/** The library of a cloud may quote what a Secret holds. */
function withoutValues(error: string, read: readonly Manifest[], cluster: Cluster): string {
  const values = cluster
    .ofKind('Secret')
    .filter(({ manifest }) => read.includes(manifest))
    .flatMap(({ valid }) => Object.values(secretData(valid)));
  const isValue = (text: string): boolean => text !== '' && values.some((value) => value.includes(text));
  const lines = error.slice(0, LONGEST).split('\n');
  return printable(lines.map((line) => line.trim()).join('; ')).replace(QUOTED, (quoted: string) =>
    isValue(quoted.slice(1, -1)) ? HIDDEN : quoted,
  );
}

const QUOTED = /"[^"]*"|'[^']*'/g;
const LONGEST = 500;
