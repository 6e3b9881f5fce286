import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { describeObject, objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord, itemsOf } from '../../core/record';
import { changedObjects } from '../../operator/changes/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { embeddedObjects, unrenderedIn, type EmbeddedObject } from './embedded-objects';
import { unknownPlacement } from './unknown-placement';

/** What of the objects of a cluster cannot be predicted, because only the cluster or a tool makes objects of it. */
export function unknownInCarriers(manifests: readonly Manifest[]): Unknown[] {
  return manifests.flatMap((manifest) => unrendered(manifest, manifests));
}

/** The same of an edit: of carriers that it changes, and what changes in how they bring their objects. */
export function unknownInCarrierEdit(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const before = new Map(old.map((manifest) => [objectKey(referenceTo(manifest)), manifest]));
  const inCarriers = changedObjects(old, now).flatMap(({ manifest, isEdited }) => {
    const first = isEdited ? before.get(objectKey(referenceTo(manifest))) : undefined;
    return [
      ...unrendered(manifest, now),
      ...(first === undefined ? [] : deliveryChange([first, old], [manifest, now])),
    ];
  });
  return [...inCarriers, ...unknownPlacement(old, now)];
}

function unrendered(manifest: Manifest, around: readonly Manifest[]): Unknown[] {
  return unrenderedIn(manifest, around).map(({ subject, path, why }) => ({
    object: describeObject(subject),
    ...(path.length === 0 ? {} : { field: formatFieldPath(path) }),
    why,
  }));
}

/** A carrier and all objects of its side. */
type Beside = readonly [carrier: Manifest, around: readonly Manifest[]];

/** A HostedCluster is more than what it carries: of it only that is compared. */
function deliveryChange([old, aroundOld]: Beside, [now, aroundNow]: Beside): Unknown[] {
  if (carrierOf(now) === undefined || now.kind === 'HostedCluster') return [];
  // With the objects around them, with which others asked for the same before.
  const [ofOld, ofNow] = [embeddedObjects(old, aroundOld), embeddedObjects(now, aroundNow)];
  if (![...ofOld, ...ofNow].some(({ manifest }) => concernsRegistry(manifest))) return [];
  const before = withoutObjects(old, ofOld, ofNow);
  const after = withoutObjects(now, ofNow, ofOld);
  return changedObjects([before], [after]).flatMap(({ fields }) =>
    fields
      .filter((field) => !field.startsWith('metadata.'))
      .map((field) => ({
        object: describeObject(referenceTo(now)),
        field,
        why: 'how it deploys its objects is not predicted',
      })),
  );
}

/** A copy without its objects, and without the entries of lists that hold those that only this side has. */
function withoutObjects(outer: Manifest, own: readonly EmbeddedObject[], others: readonly EmbeddedObject[]): Manifest {
  const known = new Set(others.map(({ manifest }) => objectKey(referenceTo(manifest))));
  const single = own.filter(
    ({ manifest, locate }) => locate === undefined && !known.has(objectKey(referenceTo(manifest))),
  );
  const empty = changedAt(
    outer,
    own.map(({ path }) => ({ path, change: () => null })),
  );
  return withoutEntries(
    empty,
    single.map(({ path }) => entryOf(path)),
  ) as Manifest;
}

/** The outermost entry of a list on the path. */
function entryOf(path: FieldPath): FieldPath {
  return path.slice(0, path.findIndex((step) => typeof step === 'number') + 1);
}

function withoutEntries(value: unknown, entries: readonly FieldPath[]): unknown {
  const byList = new Map<string, { readonly list: FieldPath; readonly indexes: Set<unknown> }>();
  for (const entry of entries.filter(({ length }) => length > 0)) {
    const list = entry.slice(0, -1);
    const known = byList.get(formatFieldPath(list)) ?? { list, indexes: new Set() };
    byList.set(formatFieldPath(list), known);
    known.indexes.add(entry.at(-1));
  }
  return changedAt(
    value,
    [...byList.values()].map(({ list, indexes }) => ({
      path: list,
      change: (items) => itemsOf(items).filter((_, index) => !indexes.has(index)),
    })),
  );
}

interface ChangeAt {
  readonly path: FieldPath;
  readonly change: (value: unknown) => unknown;
}

/** A copy with all of the changes, in one walk: a carrier may hold thousands of objects. */
function changedAt(value: unknown, changes: readonly ChangeAt[]): unknown {
  if (changes.length === 0) return value;
  const below = new Map<FieldPath[number], ChangeAt[]>();
  for (const { path, change } of changes) {
    const [step, ...rest] = path;
    if (step === undefined) return change(value);
    if (valueAt(value, [step]) === undefined) return change(undefined);
    const known = below.get(step);
    if (known === undefined) below.set(step, [{ path: rest, change }]);
    else known.push({ path: rest, change });
  }
  if (Array.isArray(value)) return value.map((each: unknown, index) => changedAt(each, below.get(index) ?? []));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changedAt(each, below.get(key) ?? [])]));
}
