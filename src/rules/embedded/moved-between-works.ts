import { groupBy } from '../../core/data/group-by';
import { valueAt } from '../../core/field-path';
import { manifestKey, referenceTo, type Manifest, describeManifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import type { Change } from '../../operator/changes/base/change';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { kindOf } from '../../schema/kinds/kinds';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { configuredBackends } from '../../storage';
import { embeddedObjects, type EmbeddedObject } from './embedded-objects';
import { workPath } from './reading/manifest-works';

/** What happens to objects of a destination that other ManifestWorks hold after an edit. */
interface Moved {
  readonly changes: readonly Change[];
  readonly unknown: readonly Unknown[];
}

const SOURCE = 'open-cluster-management-io/ocm pkg/work/helper/helpers.go DeleteAppliedResources';

/**
 * The agent of a cluster deletes an object that a work no longer has, if no other work owns the object at this time: works that
 * orphan an object do not own it. Only works share a destination.
 */
export function movedBetweenWorks(old: readonly Manifest[], now: readonly Manifest[]): (destination: string) => Moved {
  const [before, after] = [holdersIn(old), holdersIn(now)];
  return (destination) => {
    const moved = [...(before.get(destination) ?? [])].flatMap(([key, holders]) => {
      const next = after.get(destination)?.get(key) ?? [];
      const owners = holders.filter(({ embedded }) => embedded.leftBehind === undefined);
      const isKept = owners.some(({ outer }) => next.some((each) => manifestKey(each.outer) === manifestKey(outer)));
      const [first] = owners;
      if (first === undefined || isKept || next.length === 0) return [];
      return concernsRegistry(first.embedded.manifest) ? [{ first, next }] : [];
    });
    const isOwned = ({ next }: Move): boolean => next.some(({ embedded }) => embedded.leftBehind === undefined);
    return {
      changes: moved.filter((move) => !isOwned(move)).map(recreated),
      unknown: moved.filter(isOwned).map(raced),
    };
  };
}

interface Holder {
  readonly outer: Manifest;
  readonly embedded: EmbeddedObject;
}

interface Move {
  /** A work that no longer has the object. */
  readonly first: Holder;
  /** The works that have it after the edit. */
  readonly next: readonly Holder[];
}

function holdersIn(outers: readonly Manifest[]): Map<string, Map<string, Holder[]>> {
  const works = outers.filter((outer) => workPath(outer) !== undefined);
  const holders = works.flatMap((outer) => embeddedObjects(outer, outers).map((embedded) => ({ outer, embedded })));
  const byDestination = groupBy(holders, ({ embedded }) => embedded.destination);
  return new Map(
    [...byDestination].map(([destination, each]) => [
      destination,
      groupBy(each, ({ embedded }) => manifestKey(embedded.manifest)),
    ]),
  );
}

function recreated(move: Move): Change {
  const { manifest } = move.first.embedded;
  return {
    level: lossOnDeletion(manifest) === undefined || keepsStorage(move) ? 'disruption' : 'loss',
    subject: referenceTo(manifest),
    what: `the work agent deletes the object, and creates it again${lossOf(move)}; set deleteOption.propagationPolicy of ${describeManifest(move.first.outer)} to Orphan in a first change, and move the object in a second change`,
    why: `${inWords(move)}, which does not own it because of propagationPolicy`,
    cause: { kind: 'moved', from: describeManifest(move.first.outer) },
    ...{ old: 'exists', new: 'deleted and created again', source: SOURCE },
  };
}

function raced(move: Move): Unknown {
  const { manifest } = move.first.embedded;
  const [next] = move.next.map(({ outer }) => describeManifest(outer));
  return {
    object: describeManifest(manifest),
    why: `${inWords(move)}: nothing happens if the work agent applies ${String(next)} first; otherwise it deletes the object, and creates it again${lossOf(move)}. Add the object to ${String(next)} in a first change, and remove it from ${describeManifest(move.first.outer)} in a second change`,
  };
}

function inWords({ first, next }: Move): string {
  return `NEW moves it from ${describeManifest(first.outer)} to ${next.map(({ outer }) => describeManifest(outer)).join(', ')}`;
}

/** Whether the storage is yours in every work, and no emptyDir, which goes with its pods. */
function keepsStorage({ first, next }: Move): boolean {
  return [first, ...next].every(({ embedded }) => {
    const storage = asRecord(valueAt(embedded.manifest, ['spec', 'storage']));
    const backends = configuredBackends(storage);
    const isDurable = backends.length > 0 && backends.every(({ backend }) => backend.durable);
    return kindOf(embedded.manifest) === 'Config' && storage['managementState'] === 'Unmanaged' && isDurable;
  });
}

function lossOf(move: Move): string {
  const loss = lossOnDeletion(move.first.embedded.manifest);
  if (keepsStorage(move))
    return ': this removes the registry, and keeps its storage (spec.storage.managementState is Unmanaged)';
  if (loss === 'registry')
    return ': this removes the registry, and its storage and images if spec.storage.managementState is Managed';
  return loss === 'images' ? ': its images are lost' : '';
}
