import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { asRecord, fieldOf, isRecord, type PlainRecord } from '../../core/record';
import { isConfig, isOfManagedKind } from '../../schema/kinds/kinds';
import type { Assumption } from '../cluster/assumptions';
import { ownersOf, showsOwners } from '../cluster/field-owners';
import { afterMove, storageMoves } from '../cluster/storage-move';
import type { Unknown } from '../unknown/unknown';
import { lastApplied } from './last-applied';

/** A field of a live object that its manifest leaves out, and who wrote it. */
interface LeftOut {
  readonly object: string;
  readonly field: string;
  readonly manager: string;
  /** Whether the manager applied it server-side, and so takes it away once it applies a manifest without it. */
  readonly isApplied: boolean;
}

interface KeptFields {
  readonly unknown: readonly Unknown[];
  readonly assumptions: readonly Assumption[];
}

/** What becomes of fields that others wrote into the live objects of `old`, and that `now` leaves out. */
export function keptFields(old: readonly Manifest[], now: readonly Manifest[]): KeptFields {
  const all = fieldsLeftOut(old, now);
  return {
    unknown: all
      .filter(({ isApplied }) => isApplied)
      .map(({ object, field, manager }) => ({
        object,
        field,
        why: `field manager ${manager} applied it server-side, and NEW leaves it out: the field is removed if ${manager} applies NEW, and stays if another field manager does`,
      })),
    assumptions: all
      .filter(({ isApplied }) => !isApplied)
      .map(({ object, field, manager }) => ({
        fact: `${object} ${field}`,
        value: 'stays',
        from: `${manager} wrote it, and NEW leaves it out`,
      })),
  };
}

function fieldsLeftOut(old: readonly Manifest[], now: readonly Manifest[]): LeftOut[] {
  const written = new Map(now.filter((each) => !isLive(each)).map((each) => [manifestKey(each), each]));
  const moves = storageMoves(old, now);
  return old.filter(isManaged).flatMap((found) => {
    // What the Job of a StorageChange removes is not left out.
    const live = isConfig(found) ? moves.reduce(afterMove, found) : found;
    const manifest = written.get(manifestKey(live));
    if (manifest === undefined || !showsOwners(live)) return [];
    const object = describeManifest(live);
    const [spec, own, last] = [live['spec'], manifest['spec'], lastApplied(live)?.['spec']].map(asRecord);
    return pathsLeftOut(spec ?? {}, own ?? {}, last ?? {}).flatMap((path) =>
      managersOf(live, ['spec', ...path]).map((each) => ({
        object,
        field: formatFieldPath(['spec', ...path]),
        ...each,
      })),
    );
  });
}

/** Fields that an apply neither sets nor, after an earlier one brought them, takes away. */
function pathsLeftOut(live: PlainRecord, own: PlainRecord, last: PlainRecord): FieldPath[] {
  return Object.entries(live).flatMap(([field, value]) => {
    if (!Object.hasOwn(own, field)) return Object.hasOwn(last, field) ? [] : [[field]];
    const inner = fieldOf(own, field);
    if (!isRecord(value) || !isRecord(inner)) return [];
    return pathsLeftOut(value, inner, asRecord(fieldOf(last, field))).map((path) => [field, ...path]);
  });
}

/** The Operator writes again what it wrote. */
function managersOf(live: Manifest, path: FieldPath): Pick<LeftOut, 'manager' | 'isApplied'>[] {
  return ownersOf(live, path)
    .filter(({ isOperator }) => !isOperator)
    .map(({ manager, isApplied }) => ({ manager, isApplied }));
}

function isManaged(manifest: Manifest): boolean {
  return isLive(manifest) && isOfManagedKind(manifest);
}
