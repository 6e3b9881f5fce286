import { isSameData } from '../../core/data/same-data';
import { replacedAt } from '../../core/data/replaced-at';
import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import type { Change } from '../../operator/changes/base/change';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { kindOf } from '../../schema/kinds/kinds';
import { carrierOf } from './carriers';
import { embeddedObjects, type EmbeddedObject } from './embedded-objects';
import { placementsOf } from './placements-of';

/** Placements that name their clusters, and name others in NEW: who gets the same objects, and who keeps them. */
export function clustersByName(old: readonly Manifest[], now: readonly Manifest[]): Change[] {
  return editedObjects(old, now).flatMap(({ before, after }) => {
    const names = isOnlyNames(before, after, now) ? namesEdited(before, after) : undefined;
    if (names === undefined) return [];
    const of = { subject: referenceTo(after), why: 'spec.predicates changed', source: SOURCE } as const;
    const [added, removed] = [names.added.join(', '), names.removed.join(', ')];
    return [
      ...(added === '' ? [] : [{ ...of, level: 'change', what: GETS, old: '', new: added } as const]),
      ...(removed === '' ? [] : [{ ...of, level: 'change', what: KEEPS, old: removed, new: '' } as const]),
    ];
  });
}

const GETS = 'more clusters get the objects; what runs there now is not known';
const KEEPS = 'some clusters no longer get the objects: what they have stays as it is';
const SOURCE = 'open-cluster-management-io/api cluster/v1beta1/types_placement.go PlacementSpec';

/** Whether all that an edit of a placement does is to give objects to more clusters, or to leave them where they are. */
export function isOnlyNames(before: Manifest, after: Manifest, now: readonly Manifest[]): boolean {
  const names = namesEdited(before, after);
  if (names === undefined) return false;
  const isFor = (carrier: Manifest): boolean =>
    placementsOf(carrier, now)?.includes(after) ?? carrier.metadata.namespace === after.metadata.namespace;
  const brought = now
    .filter((each) => carrierOf(each) !== undefined && isFor(each))
    .flatMap((carrier) => embeddedObjects(carrier, now));
  if (!brought.some(({ manifest }) => concernsRegistry(manifest)) || brought.some(isRemoving)) return false;
  return names.removed.length === 0 || brought.every(isLeft);
}

/** On a cluster that has a registry, it deletes that. */
function isRemoving({ manifest }: EmbeddedObject): boolean {
  return kindOf(manifest) === 'Config' && valueAt(manifest, ['spec', 'managementState']) !== 'Managed';
}

function isLeft({ leftBehind }: EmbeddedObject): boolean {
  return leftBehind !== undefined;
}

const SELECTOR: FieldPath = ['spec', 'predicates', 0, 'requiredClusterSelector', 'labelSelector'];
const VALUES: FieldPath = [...SELECTOR, 'matchExpressions', 0, 'values'];

/** RHACM gives each cluster a label with its name. Undefined if more than the names differs. */
function namesEdited(before: Manifest, after: Manifest): Record<'added' | 'removed', readonly string[]> | undefined {
  const [was, is] = [namesIn(before), namesIn(after)];
  const [first, second] = [before, after].map((each) =>
    replacedAt(each['spec'], [{ path: VALUES.slice(1), value: null }]),
  );
  if (was === undefined || is === undefined || !isSameData(first, second)) return undefined;
  return { added: is.filter((name) => !was.includes(name)), removed: was.filter((name) => !is.includes(name)) };
}

function namesIn(placement: Manifest): readonly string[] | undefined {
  if (groupKind(placement) !== 'cluster.open-cluster-management.io/Placement') return undefined;
  const [predicates, expressions] = [
    ['spec', 'predicates'],
    [...SELECTOR, 'matchExpressions'],
  ].map((path) => listAt(placement, path));
  const [key, operator] = ['key', 'operator'].map((name) => valueAt(expressions?.[0], [name]));
  const isByName = predicates?.length === 1 && expressions?.length === 1 && key === 'name' && operator === 'In';
  return isByName ? listAt(placement, VALUES).map(String) : undefined;
}
