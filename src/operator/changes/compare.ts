import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { Platform } from '../../platforms/platform';
import { configIn, isConfig } from '../../schema/kinds/kinds';
import { bootstrappedFieldsRemoved, fieldsOfRunning } from '../cluster/completed-config';
import { isPlatformUnknown, platformSource, type Assumption } from '../cluster/assumptions';
import { readClusterState, type ClusterInput } from '../cluster/read-cluster-state';
import { predict, type Prediction } from '../prediction';
import { annotationsInMemory } from './annotations-kept';
import { withRequiredOf } from './sides/required-fields';
import { withoutRefused } from './sides/refused-edits';
import { withStateAfter } from './sides/state-after';
import { withFieldsWritten } from './sides/written-fields';
import type { Change, Edit, EditReader, Transition } from './base/change';
import { withFactsOf } from './sides/facts';
import { keptFields } from '../live/fields-of-managers';
import { CHANGE_FINDERS } from './finders';
import type { Unknown } from '../unknown/unknown';
import { unknownInEdit } from './unknown-in-edit';
import { inOrder } from './worst-first';
import { distinctBy } from '../../core/data/group-by';

/** One cluster before an edit, or after it. */
export interface ClusterSide extends Omit<
  ClusterInput,
  'platform' | 'platformFrom' | 'removed' | 'removedFields' | 'running'
> {
  /** Manifests that replace the live object, which keeps nothing that they leave out. */
  readonly replaced?: readonly Manifest[];
  /** Manifests whose object a tool deletes and creates again, where the API server rejects the edit. */
  readonly recreated?: readonly Manifest[];
  /** What the objects that are copies are copies of, by the keys of the copies. */
  readonly originals?: Readonly<Record<string, Manifest>>;
  /** Manifests that are live, although they do not show it. */
  readonly printed?: readonly Manifest[];
}

/** What an edit does to a cluster. */
export interface Comparison {
  /** Worst first. */
  readonly changes: readonly Change[];
  /** Why the changes may not be all. */
  readonly unknown: readonly Unknown[];
  /** What is assumed of either side. */
  readonly assumptions: readonly Assumption[];
}

/** `others` are the rooms that know what an edit does beside the Operator. */
export function comparisonOf(
  old: ClusterSide,
  now: ClusterSide,
  platform?: Platform,
  others: readonly EditReader[] = [],
): Comparison {
  const { edit, unknown: left } = editOf(old, now, platform);
  const finders = [...CHANGE_FINDERS, ...others.map(({ changes }) => changes)];
  const changes = inOrder(finders.flatMap((find) => [...find(edit)]));
  const written = now.manifests.filter((manifest) => now.replaced?.includes(manifest) !== true);
  const kept = keptFields(old.manifests, written);
  const unknown = [
    ...left,
    ...unknownInEdit(edit, changes),
    ...others.flatMap((each) => [...each.unknown(edit)]),
    ...kept.unknown,
  ];
  return { changes, unknown, assumptions: [...assumptionsOf(edit), ...kept.assumptions] };
}

/** What an edit changes in a cluster, worst first. */
export function changesBetween(old: ClusterSide, now: ClusterSide, platform?: Platform): readonly Change[] {
  return comparisonOf(old, now, platform).changes;
}

function assumptionsOf({ before, after }: Transition): Assumption[] {
  const all = [before, after].flatMap(({ state }) => state.assumptions());
  return distinctBy(all, (each) => `${each.fact} ${each.value}`);
}

interface EditAndUnknown {
  readonly edit: Edit;
  /** Whether all of NEW takes effect. */
  readonly unknown: readonly Unknown[];
}

/** `before` is the cluster after the old manifests took effect; the new manifests are applied to that state. */
function editOf(old: ClusterSide, now: ClusterSide, named: Platform | undefined): EditAndUnknown {
  const [known, written] = [withFactsOf(old, now), withFactsOf(now, old)];
  const filled = withRequiredOf(known, written, now.release, now.filledLater);
  const accepted = withoutRefused(known, filled.manifests, now.release, now);
  const [oldest, newest] = [accepted.old, accepted.now];
  const closed = [...(old.closed ?? []), ...(now.closed ?? [])];
  const isStorageShown = named !== undefined || [oldest, newest].some((side) => showsStorage(side, now.release));
  const running = fieldsOfRunning(configIn(oldest), configIn(newest), isStorageShown);
  const first = predict({ ...old, closed, running, manifests: oldest, platform: named });
  const place = named === undefined ? placeOf(first, newest, now.release) : { platform: named };
  const settled = withStateAfter(withFieldsWritten(oldest, first), first);
  const before = predict({ ...old, closed, running, manifests: settled, ...place });
  const removed = missing(oldest, newest);
  // If the Config is deleted, the new manifests start from an empty cluster.
  const isConfigDeleted = removed.some((manifest) => isConfig(manifest) && before.state.config !== undefined);
  const manifests = isConfigDeleted
    ? newest
    : withStateAfter(withFieldsWritten(newest, before, { last: oldest, replaced: now.replaced ?? [] }), before);
  const removedFields = fieldsRemoved(oldest, newest).filter((field) => now.filledLater?.includes(field) !== true);
  const earlierAnnotations = annotationsInMemory(before, now.release);
  const after = predict({ ...now, closed, running, manifests, ...place, removed, removedFields, earlierAnnotations });
  const isReplaced = now.replaced?.some(isConfig) ?? false;
  const { rejected } = accepted;
  const unknown = [...filled.unknown, ...accepted.unknown];
  return { edit: { before, after, removed, isReplaced, rejected, old: oldest, now: newest }, unknown };
}

/** An edit never changes the platform, so it may be inferred from either side. */
function placeOf({ state }: Prediction, newest: readonly Manifest[], release: Release): Place {
  if (newest.some(({ kind }) => kind === 'Infrastructure')) return {};
  const shown = state.platform === Platform.NONE ? readClusterState({ manifests: newest, release }) : state;
  return { platform: shown.platform, platformFrom: platformSource(shown.assumptions()) };
}

/** Whether one side shows the platform, or what the Operator wrote into a Config without a storage. */
function showsStorage(manifests: readonly Manifest[], release: Release): boolean {
  const config = configIn(manifests);
  if (config !== undefined && isLive(config)) return true;
  return !isPlatformUnknown(readClusterState({ manifests, release }).assumptions());
}

type Place = Pick<ClusterInput, 'platform' | 'platformFrom'>;

function fieldsRemoved(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  const [before, after] = [old, now].map(configIn);
  return before === undefined || after === undefined ? [] : bootstrappedFieldsRemoved(before, after);
}

function missing(old: readonly Manifest[], now: readonly Manifest[]): Manifest[] {
  const kept = new Set(now.map((manifest) => manifestKey(manifest)));
  return old.filter((manifest) => !kept.has(manifestKey(manifest)));
}
