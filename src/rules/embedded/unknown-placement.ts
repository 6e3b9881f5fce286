import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { unorderedChoice } from '../../core/tools/unordered-choice';
import { listAt, valueAt } from '../../core/field-path';
import { groupKind, manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { matchesSelector } from '../../core/label-selector';
import { asRecord, fieldOf } from '../../core/record';
import { changedObjects, type ChangedObject } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { carrierOf } from './carriers';
import { isSetWith, POLICY_SET } from './carriers/policy';
import { syncSetCarrier } from './carriers/sync-set';
import { carriersOfBoth, type Elsewhere, type PlacedCarrier } from './placed-carriers';
import { decidesChoice, PLACEMENTS, placementsOf, SCHEDULING_DISABLED } from './placements-of';
import { decidesAsCluster, mayChoose, mayTakeSet } from './reading/chosen-clusters';

/**
 * What an edit changes in the choice of the clusters that get the objects of a carrier that both sides have.
 *
 * @param elsewhere carriers of other folders about which an object may decide
 */
export function unknownPlacement(old: readonly Manifest[], now: readonly Manifest[], elsewhere: Elsewhere): Unknown[] {
  const changed = changedObjects(old, now).flatMap((each) => {
    const chooser = CHOOSERS.get(groupKind(each.manifest));
    return chooser === undefined ? [] : [{ ...each, chooser, fields: fieldsOf(each) }];
  });
  if (changed.length === 0) return [];
  const here = carriersOfBoth(old, now);
  return changed.flatMap(({ manifest, before, after, isEdited, fields, chooser }) => {
    const sides = [before, after].filter((side) => side !== undefined);
    const carriers = [...here, ...elsewhere(manifest)].filter((each) => chooser.isFor(each, sides));
    const choice: Choice = { sides: [before ?? manifest, manifest], carriers };
    if (carriers.length === 0 || chooser.isChoosable?.(choice) === false) return [];
    const object = describeManifest(manifest);
    const why = 'which clusters get the objects is not predicted';
    if (!isEdited) return [{ object, why }];
    return fields.filter((field) => chooser.decides(field, choice)).map((field) => ({ object, field, why }));
  });
}

/** The fields that differ in more than the order of lists. */
function fieldsOf({ before, after, fields }: ChangedObject): readonly string[] {
  if (before === undefined || after === undefined) return fields;
  return changedObjects([unorderedChoice(before)], [unorderedChoice(after)]).flatMap((each) => each.fields);
}

/** An object that decides about carriers, before and after the edit. */
interface Choice {
  readonly sides: readonly [before: Manifest, after: Manifest];
  readonly carriers: readonly PlacedCarrier[];
}

/** A kind that decides which clusters get the objects of others. */
interface Chooser {
  /** Whether it decides so of a carrier. */
  readonly isFor: (placed: PlacedCarrier, sides: readonly Manifest[]) => boolean;
  /** Whether it may be chosen at all; it may if there is nothing to ask. */
  readonly isChoosable?: (choice: Choice) => boolean;
  readonly decides: (field: string, choice: Choice) => boolean;
}

/** All of it, for carriers of its namespace. */
const OF_NAMESPACE = {
  isFor: ({ carrier: { metadata } }: PlacedCarrier, [chooser]: readonly Manifest[]) =>
    metadata.namespace === chooser?.metadata.namespace,
  decides: (field: string) => !field.startsWith('metadata.'),
};
/** For those that it is bound to, or may be. */
const PLACEMENT: Chooser = {
  ...OF_NAMESPACE,
  isFor: (placed, sides) =>
    OF_NAMESPACE.isFor(placed, sides) &&
    isPlacedBy(placed, (placement) => sides.some((side) => manifestKey(placement) === manifestKey(side))),
  decides: (field, { sides, carriers }) => {
    const [, own] = /^spec\.(\w+)/.exec(field) ?? [];
    // A policy goes to all groups of clusters at once.
    if (own === 'decisionStrategy' && carriers.every(({ carrier }) => groupKind(carrier) === POLICY)) return false;
    return field.includes(SCHEDULING_DISABLED) || (OF_NAMESPACE.decides(field) && decidesChoice(own, sides));
  },
};
/** For the policies that it names on either side, and for all if it names something else. */
const BINDING: Chooser = {
  ...OF_NAMESPACE,
  isFor: ({ carrier, around }, sides) =>
    OF_NAMESPACE.isFor({ carrier, around }, sides) &&
    sides.some((side) => {
      const placement = valueAt(side, ['placementRef', 'name']);
      // The clusters of the carrier get what another one brings, too.
      if (placementsOf(carrier, around)?.some(({ metadata }) => metadata.name === placement) === true) return true;
      const subjects = listAt(side, ['subjects']);
      const isOfOthers = (subject: unknown): boolean =>
        fieldOf(subject, 'kind') === 'Policy'
          ? fieldOf(subject, 'name') !== carrier.metadata.name
          : isOtherSet(subject, carrier, around);
      return subjects.length === 0 || !subjects.every(isOfOthers);
    }),
};
/** Whether a binding names a PolicySet of the input that does not have the carrier. */
function isOtherSet(subject: unknown, carrier: Manifest, around: readonly Manifest[]): boolean {
  const sets = (setsByName(around).get(String(fieldOf(subject, 'name'))) ?? []).filter(
    (each) => fieldOf(subject, 'kind') === each.kind && each.metadata.namespace === carrier.metadata.namespace,
  );
  return sets.length > 0 && !sets.some((each) => isSetWith(carrier, each));
}

const setsByName = oncePer((around: readonly Manifest[]) =>
  groupBy(
    around.filter((each) => groupKind(each) === POLICY_SET),
    ({ metadata }) => metadata.name,
  ),
);

/** For the policies that only one side of it has, or that it has where it comes or goes. */
const SET_OF_POLICIES: Chooser = {
  isFor: ({ carrier }, sides) => {
    const having = sides.filter((side) => isSetWith(carrier, side));
    return having.length > 0 && (sides.length === 1 || having.length < sides.length);
  },
  decides: (field) => field.startsWith('spec.policies'),
};
/** The sets of a hub, which placements of every namespace may choose. */
const CLUSTER_SET: Chooser = {
  isFor: (placed, [set]) =>
    PLACED.has(groupKind(placed.carrier)) && isPlacedBy(placed, (each) => mayTakeSet(each, set?.metadata.name)),
  decides: (field) => field.startsWith('spec.clusterSelector'),
};
/** For placements of its namespace. */
const SET_BINDING: Chooser = {
  ...OF_NAMESPACE,
  isFor: (placed, sides) =>
    OF_NAMESPACE.isFor(placed, sides) &&
    isPlacedBy(placed, (each) => sides.some((side) => mayTakeSet(each, valueAt(side, ['spec', 'clusterSet'])))),
};
/** The clusters of a hub. */
const CLUSTER: Chooser = {
  isFor: ({ carrier }) => PLACED.has(groupKind(carrier)),
  isChoosable: ({ sides, carriers }) =>
    carriers.some((placed) => isPlacedBy(placed, (each) => sides.some((side) => mayChoose(each, side, placed.around)))),
  decides: (field, { sides, carriers }) =>
    carriers.some(({ carrier, around }) => decidesAsCluster(field, placementsOf(carrier, around), sides, around)),
};

/** Whether one of the placements of a carrier is such, or may be: the input may not have them all. */
function isPlacedBy({ carrier, around }: PlacedCarrier, isSuch: (placement: Manifest) => boolean): boolean {
  return placementsOf(carrier, around)?.some(isSuch) ?? true;
}

/**
 * Clusters of Hive, which a SyncSet names and a SelectorSyncSet selects by labels.
 * Source: openshift/hive docs/annotations.md.
 */
const CLUSTER_DEPLOYMENT: Chooser = {
  isFor: ({ carrier }, sides) => {
    if (groupKind(carrier) !== SELECTING)
      return carrierOf(carrier) === syncSetCarrier && sides.some((side) => isNamedBy(carrier, side));
    const selector = valueAt(carrier, ['spec', 'clusterDeploymentSelector']) ?? {};
    return sides.some(({ metadata }) => matchesSelector(asRecord(metadata.labels), selector));
  },
  decides: (field, { carriers }) =>
    /^metadata\.annotations.*hive\.openshift\.io\/syncset-pause/.test(field) ||
    (field.startsWith('metadata.labels') && carriers.some(({ carrier }) => groupKind(carrier) === SELECTING)),
};
const SELECTING = 'hive.openshift.io/SelectorSyncSet';

function isNamedBy(set: Manifest, { metadata }: Manifest): boolean {
  return (
    set.metadata.namespace === metadata.namespace &&
    listAt(set, ['spec', 'clusterDeploymentRefs']).some((ref) => fieldOf(ref, 'name') === metadata.name)
  );
}

const POLICY = 'policy.open-cluster-management.io/Policy';
const PLACED: ReadonlySet<string> = new Set([
  'work.open-cluster-management.io/ManifestWorkReplicaSet',
  POLICY,
  'argoproj.io/ApplicationSet',
]);

const CHOOSERS: ReadonlyMap<string, Chooser> = new Map([
  ...[...PLACEMENTS].map((kind) => [kind, PLACEMENT] as const),
  ['policy.open-cluster-management.io/PlacementBinding', BINDING],
  [POLICY_SET, SET_OF_POLICIES],
  ['cluster.open-cluster-management.io/ManagedClusterSetBinding', SET_BINDING],
  ['cluster.open-cluster-management.io/ManagedClusterSet', CLUSTER_SET],
  ['cluster.open-cluster-management.io/ManagedCluster', CLUSTER],
  ['hive.openshift.io/ClusterDeployment', CLUSTER_DEPLOYMENT],
]);
