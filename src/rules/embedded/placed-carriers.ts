import { once, oncePer } from '../../core/caching/once-per';
import { groupKind, manifestKey, type Manifest } from '../../core/manifest';
import { POLICY_SET } from './carriers/policy';
import { bringsRegistry } from './embedded-objects';
import { PLACEMENTS, placementsOf } from './placements-of';
import { isRegistration } from './reading/chosen-clusters';

/** A carrier of objects of the registry, and what shows which clusters get them. */
export interface PlacedCarrier {
  readonly carrier: Manifest;
  readonly around: readonly Manifest[];
}

/** Finds carriers of other folders about which an object may decide. */
export type Elsewhere = (chooser: Manifest) => readonly PlacedCarrier[];

interface Sides {
  readonly old: readonly Manifest[];
  readonly now: readonly Manifest[];
}

/** The carriers that both sides have. */
export function carriersOfBoth(old: readonly Manifest[], now: readonly Manifest[]): PlacedCarrier[] {
  const known = new Set(old.map(manifestKey));
  const around = [...old, ...now];
  return now
    .filter((manifest) => known.has(manifestKey(manifest)) && bringsRegistry(manifest, now))
    .map((carrier) => ({ carrier, around }));
}

/**
 * Carriers of all folders: what decides about the clusters of a hub may lie in another one. A folder with such an object of its own
 * is asked about that, and one that has its placements beside a carrier about these.
 *
 * @param choosers those of all folders
 */
export function carriersElsewhere(folders: readonly Sides[], choosers: () => readonly Manifest[]): Elsewhere {
  const holding = once(() =>
    folders.flatMap(({ old, now }) => {
      const own = carriersOfBoth(old, now);
      if (own.length === 0) return [];
      const placed = own.map(({ carrier, around }) =>
        placementsOf(carrier, around) === undefined ? { carrier, around: choosers() } : { carrier, around },
      );
      return [{ placed, keys: new Set([...old, ...now].map(manifestKey)) }];
    }),
  );
  return (chooser) => {
    const key = manifestKey(chooser);
    return holding().flatMap(({ placed, keys }) => (keys.has(key) ? [] : placed));
  };
}

/** The objects of folders that decide which clusters placements choose, and for what. */
export function choosersIn(folders: readonly Sides[]): Manifest[] {
  return folders.flatMap(({ old, now }) => [...ofHub(old), ...ofHub(now)]);
}

const ofHub = oncePer((manifests: readonly Manifest[]) =>
  manifests.filter((each) => OF_HUB.has(groupKind(each)) || isRegistration(each)),
);

const OF_HUB: ReadonlySet<string> = new Set([
  ...PLACEMENTS,
  POLICY_SET,
  'policy.open-cluster-management.io/PlacementBinding',
  'cluster.open-cluster-management.io/ManagedClusterSet',
]);
