import { isLive } from '../../../core/live-object';
import type { Manifest } from '../../../core/manifest';
import { operatorSource } from '../../../core/source';
import type { StorageSpec } from '../../../schema/kinds/storage-spec';
import { knownBackends } from '../../../storage';
import { isConfigAssumed, isPlatformKnown } from '../../cluster/assumptions';
import { isGoing } from '../../cluster/going-config';
import { effectsOn, type Effect } from '../../effects/effect';
import { describeSubject, GENERATED_NAME, holdsImages, NO_NAME } from '../../effects/subject';
import { CONFIG, DEPLOYMENT } from '../../objects';
import type { Prediction } from '../../prediction';
import { GOING } from '../../sync/finalization';
import { BY_REMOVAL, removeRegistry } from '../../sync/registry-removal';
import type { Change, Transition } from '../base/change';
import { untilConfigGoes } from '../base/deleted-config';
import { isWritten, mayKeep, NOT_KNOWN, ownerAfter, ownerBefore, withOwner, type Owner } from './kept-owner';

/** Names of storage that the recorded one has another name for. */
const UNNAMED: ReadonlySet<string | undefined> = new Set([GENERATED_NAME, NO_NAME]);

/** Storage that the Operator deletes, including every image in it. If it is not known, the worst case is reported. */
export function* dataDeleted(edit: Transition): Iterable<Change> {
  const transition = untilConfigGoes(edit);
  const { before, after } = transition;
  const removal = removalIn(transition);
  if (removal === undefined) return;
  if (isStorageUnknown(before) && isStorageUnknown(after)) {
    if (removal.owner !== 'Unmanaged') yield createdStorageDeleted(removal);
    return;
  }
  const already = new Set(storageDeletedBy(before.sync.effects).map(({ subject }) => describeSubject(subject)));
  const recorded = storageDeletedBy(recordedIn(removal, before));
  const named = storageDeletedBy(effectsOf(removal)).filter(
    ({ subject }) => recorded.length === 0 || !('backend' in subject) || !UNNAMED.has(subject.name),
  );
  for (const { subject, because } of [...recorded, ...named]) {
    if (already.has(describeSubject(subject))) continue;
    already.add(describeSubject(subject));
    yield {
      level: 'loss',
      subject,
      what: 'the Operator deletes the storage, and every image in it is lost',
      why: removal.owner === NOT_KNOWN ? `${removal.why}, ${UNKNOWN_OWNER}` : because,
      ...(removal.isOfNew && REMOVED),
      ...{ old: 'in use', new: 'deleted', source: SOURCE },
    };
  }
}

function createdStorageDeleted(removal: Removal): Change {
  return {
    level: 'loss',
    subject: CONFIG,
    what: 'the Operator deletes the storage that it created, and every image in it is lost',
    why: `${removal.why}, and which storage the registry has is not in the input`,
    ...(removal.isOfNew && REMOVED),
    ...{ old: 'in use', new: 'deleted', source: SOURCE },
  };
}

/** Only deleted images are lost; the Operator creates every other object again. */
export function storageDeletedBy(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter(({ subject, action }) => action === 'delete' && holdsImages(subject));
}

const SOURCE = operatorSource('pkg/resource/generator.go', 'Remove');
const REMOVED: Pick<Change, 'cause'> = { cause: { kind: 'removed registry' } };
const UNKNOWN_OWNER = 'and the input does not show whether spec.storage.managementState is Managed in the cluster';

interface Removal {
  readonly of: Prediction;
  readonly owner: Owner;
  readonly why: string;
  /** Whether the Config of NEW asks for it, or the Config goes. */
  readonly isOfNew: boolean;
  /** What the storage of OLD may leave in the Config. */
  readonly kept?: StorageSpec | undefined;
}

/** Undefined if the edit does not remove the registry, or only something that was removed before. */
function removalIn(transition: Transition): Removal | undefined {
  const { before, after } = transition;
  const isDeleted = before.state.config !== undefined && after.state.config === undefined;
  const removal: Removal | undefined = isDeleted
    ? { of: before, owner: ownerBefore(before), why: 'the Config is deleted', isOfNew: false }
    : isRemoved(after)
      ? {
          of: after,
          owner: ownerAfter(transition),
          kept: keptStorage(transition),
          why: isGoing(after.state.config) ? GOING : BY_REMOVAL,
          isOfNew: true,
        }
      : undefined;
  return removal?.owner === NOT_KNOWN && isRemoved(before) && !mayHaveRun(transition) ? undefined : removal;
}

/** Whether NEW may remove a registry that nobody knows: only NEW has its Config, and the platform is not in the input. */
function mayHaveRun({ before, after: { state } }: Transition): boolean {
  const isNamed = state.config !== undefined && !state.leftToLive.includes('managementState');
  const assumed = before.state.assumptions();
  return isNamed && isConfigAssumed(assumed) && !isPlatformKnown(assumed);
}

function isRemoved({ spec, state, sync }: Prediction): boolean {
  if (!isGoing(state.config)) return spec.managementState === 'Removed';
  return effectsOn(sync.effects, DEPLOYMENT).some(({ action }) => action === 'delete');
}

function effectsOf({ of: { spec, state }, owner, why, kept }: Removal): readonly Effect[] {
  const storage = { ...kept, ...spec.storage };
  return removeRegistry(withOwner({ ...spec, storage }, owner), state, why).effects;
}

/** The same of the storage that the live Config has in status. Until the Operator has set up the one in spec, it deletes that one. */
function recordedIn({ of, ...removal }: Removal, { state: { config } }: Prediction): readonly Effect[] {
  const { status } = config ?? {};
  if (status?.storage === undefined || of.state.config === undefined) return [];
  const { image } = of.state;
  const state = of.state.after({ config: { ...of.state.config, status }, image, created: [], isRemoved: () => false });
  return effectsOf({ ...removal, of: { ...of, state } });
}

/** The storage that OLD names and NEW does not. */
function keptStorage(transition: Transition): StorageSpec | undefined {
  const { before, after } = transition;
  const isUnnamed = knownBackends(after.spec.storage, after.state.release).length === 0;
  return isUnnamed && isWritten(before) && mayKeep(transition) ? before.spec.storage : undefined;
}

/** Whether the live Config has a storage that the manifest does not name. */
function isStorageUnknown({ spec, state }: Prediction): boolean {
  const { config } = state;
  const [backend] = knownBackends(spec.storage, state.release);
  if (backend !== undefined) return state.leftToLive.includes('storage') && !state.provides(backend.backend.field);
  if (config === undefined || knownBackends(config.status?.storage, state.release).length > 0)
    return config === undefined;
  const isOfCluster = isLive(config as Manifest);
  return state.leftToLive.includes('storage') || (config.spec?.storage !== undefined && !isOfCluster);
}
