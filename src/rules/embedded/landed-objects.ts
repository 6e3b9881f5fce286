import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import { replacedAt } from '../../core/data/replaced-at';
import { isSameData } from '../../core/data/same-data';
import { valueAt, type FieldPath } from '../../core/field-path';
import { manifestKey, referenceTo, type Manifest } from '../../core/manifest';
import type { Change } from '../../operator/changes/base/change';
import { afterMove, storageMoves } from '../../operator/cluster/storage-move';
import { kindOf } from '../../schema/kinds/kinds';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import type { LaterValue } from '../../yaml/later-value';
import { isIdle, type EmbeddedObject } from './embedded-objects';
import { idleChanges, isDeletedWith } from './idle-objects';

/** Both sides of a destination as they stand in its cluster. */
interface LandedSides {
  readonly old: readonly EmbeddedObject[];
  readonly now: readonly EmbeddedObject[];
  /** What of OLD stays, although NEW leaves it out. */
  readonly kept: readonly Change[];
}

/** What carriers bring to a cluster, put over what they brought there before. */
export function landedSides(old: readonly EmbeddedObject[], now: readonly EmbeddedObject[]): LandedSides {
  const before = landed(old, []);
  const after = landed(now, afterMoves(before, now));
  const isEdited = editedBetween(old, now);
  const kept = fieldsKept(landed(now, []).filter(isEdited), after.filter(isEdited));
  return { old: before, now: after, kept: [...kept, ...idleChanges(now, before, old)] };
}

/** Whether somebody edited an object: of another one, NEW leaves nothing out that OLD has. */
function editedBetween(
  old: readonly EmbeddedObject[],
  now: readonly EmbeddedObject[],
): (object: EmbeddedObject) => boolean {
  const [before, after] = [old, now].map((objects) => groupBy(objects, ({ manifest }) => manifestKey(manifest)));
  const edited = memoize((key: string) => !isSameData(partsOf(before?.get(key)), partsOf(after?.get(key))));
  return ({ manifest }) => edited(manifestKey(manifest));
}

function partsOf(objects: readonly EmbeddedObject[] = []): unknown[] {
  return objects.map(({ manifest, later }) => [manifest, later]);
}

/** What the Jobs of NEW leave of the storage in the Config. */
function afterMoves(there: readonly EmbeddedObject[], now: readonly EmbeddedObject[]): readonly EmbeddedObject[] {
  const manifestsOf = (objects: readonly EmbeddedObject[]) => objects.map(({ manifest }) => manifest);
  const moves = storageMoves(manifestsOf(there), manifestsOf(now.filter((each) => !isIdle(each))));
  if (moves.length === 0) return there;
  return there.map((each) =>
    kindOf(each.manifest) === 'Config' ? { ...each, manifest: moves.reduce(afterMove, each.manifest) } : each,
  );
}

function landed(objects: readonly EmbeddedObject[], there: readonly EmbeddedObject[]): EmbeddedObject[] {
  const earlier = new Map(there.map((each) => [manifestKey(each.manifest), each]));
  const result = new Map<string | EmbeddedObject, EmbeddedObject>();
  for (const each of objects) {
    const key = manifestKey(each.manifest);
    if (isIdle(each)) {
      // What an earlier version of the carrier brought stays as it is.
      const kept = earlier.get(key);
      if (kept !== undefined && !isDeletedWith(each, kept)) result.set(key, kept);
      continue;
    }
    if (each.over === undefined) {
      result.set(each, each);
      earlier.set(key, each);
      continue;
    }
    const found = earlier.get(key);
    const after = found === undefined ? each : landedOn(found, each, each.over);
    // The next part of the object lands on this one.
    if (found !== undefined) result.delete(found);
    result.set(key, after);
    earlier.set(key, after);
  }
  return [...result.values()];
}

function landedOn(
  { manifest: there, later: laterThere }: EmbeddedObject,
  object: EmbeddedObject,
  over: NonNullable<EmbeddedObject['over']>,
): EmbeddedObject {
  const { manifest: own, later } = object;
  const filled = later.map(({ path }) => ({ path: outsideLists(path), value: undefined }));
  const manifest = replacedAt(over.merged({ ...own }, { ...there }), filled) as Manifest;
  return { ...object, manifest, later: [...later, ...laterThere.filter((each) => isLeft(each, manifest, later))] };
}

/** A list with an entry that is filled in later is not known at all. */
function outsideLists(path: FieldPath): FieldPath {
  const entry = path.findIndex((step) => typeof step === 'number');
  return entry < 0 ? path : path.slice(0, entry);
}

function isLeft({ path }: LaterValue, manifest: Manifest, later: readonly LaterValue[]): boolean {
  return valueAt(manifest, path) === undefined && !later.some((each) => String(each.path) === String(path));
}

function fieldsKept(alone: readonly EmbeddedObject[], after: readonly EmbeddedObject[]): Change[] {
  const [own, all] = [alone, after].map((side) => side.map(({ manifest }) => manifest));
  const sources = new Map(after.map(({ manifest, over }) => [manifest, over?.source ?? '']));
  const changed = changedObjects(own ?? [], all ?? []).filter(({ isEdited }) => isEdited);
  return changed.map(({ manifest, fields }) => ({
    level: 'change',
    subject: referenceTo(manifest),
    what: `the cluster keeps ${fields.join(', ')} of OLD: set what you want instead`,
    why: 'NEW leaves it out, and its carrier only adds and changes fields',
    ...{ old: '', new: '', source: sources.get(manifest) ?? '' },
  }));
}
