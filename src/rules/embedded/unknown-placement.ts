import { jsonText } from '../../core/formats/json-text';
import { describeObject, groupKind, manifestKey, referenceTo, type Manifest } from '../../core/manifest';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { embeddedObjects } from './embedded-objects';

/** What an edit changes in the choice of the clusters that get the objects of a carrier that both sides have. */
export function unknownPlacement(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const changed = changedObjects(old, now).flatMap((each) => {
    const chooser = CHOOSERS.get(groupKind(each.manifest));
    return chooser === undefined ? [] : [{ ...each, chooser }];
  });
  if (changed.length === 0) return [];
  const before = new Set(old.map((manifest) => manifestKey(manifest)));
  const carriers = now.filter((manifest) => before.has(manifestKey(manifest)) && bringsRegistry(manifest, now));
  return changed
    .filter(({ manifest, chooser }) => carriers.some((carrier) => chooser.isFor(carrier, manifest)))
    .flatMap(({ manifest, isEdited, fields, chooser }) => {
      const object = describeObject(referenceTo(manifest));
      const why = 'which clusters get the objects is not predicted';
      if (!isEdited) return [{ object, why }];
      return fields
        .filter((field) => chooser.decides(field, [...old, ...now]))
        .map((field) => ({ object, field, why }));
    });
}

/** A kind that decides which clusters get the objects of others. */
interface Chooser {
  /** Whether it decides so of a carrier. */
  readonly isFor: (carrier: Manifest, chooser: Manifest) => boolean;
  readonly decides: (field: string, around: readonly Manifest[]) => boolean;
}

/** All of it, for carriers of its namespace. */
const PLACEMENT: Chooser = {
  isFor: ({ metadata }, chooser) => metadata.namespace === chooser.metadata.namespace,
  decides: (field) => !field.startsWith('metadata.'),
};
/** The clusters of a hub, which placements of every namespace may choose. */
const CLUSTER: Chooser = {
  isFor: (carrier) => PLACED.has(groupKind(carrier)),
  decides: (field, around) =>
    field.startsWith('metadata.labels')
      ? isLabelChosen(field, around)
      : /^spec\.(?:hubAcceptsClient|taints|clusterSelector)/.test(field),
};
/** Clusters of Hive, by their labels. */
const CLUSTER_DEPLOYMENT: Chooser = {
  isFor: (carrier) => groupKind(carrier) === 'hive.openshift.io/SelectorSyncSet',
  decides: (field) => field.startsWith('metadata.labels'),
};

const PLACED: ReadonlySet<string> = new Set([
  'work.open-cluster-management.io/ManifestWorkReplicaSet',
  'policy.open-cluster-management.io/Policy',
  'argoproj.io/ApplicationSet',
]);

const PLACEMENTS: ReadonlySet<string> = new Set([
  'cluster.open-cluster-management.io/Placement',
  'apps.open-cluster-management.io/PlacementRule',
]);

const CHOOSERS: ReadonlyMap<string, Chooser> = new Map([
  ...[...PLACEMENTS].map((kind) => [kind, PLACEMENT] as const),
  ['policy.open-cluster-management.io/PlacementBinding', PLACEMENT],
  ['cluster.open-cluster-management.io/ManagedClusterSetBinding', PLACEMENT],
  ['cluster.open-cluster-management.io/ManagedClusterSet', CLUSTER],
  ['cluster.open-cluster-management.io/ManagedCluster', CLUSTER],
  ['hive.openshift.io/ClusterDeployment', CLUSTER_DEPLOYMENT],
]);

const SET_LABEL = 'cluster.open-cluster-management.io/clusterset';

/** Whether a placement may choose by a label; each may that is not in the input. */
function isLabelChosen(field: string, around: readonly Manifest[]): boolean {
  const placements = around.filter((each) => PLACEMENTS.has(groupKind(each)));
  const label = field.replace(/^metadata\.labels(?:\.|\["?)?/, '').replace(/"?\]$/, '');
  return placements.length === 0 || label === SET_LABEL || placements.some((each) => jsonText(each).includes(label));
}

function bringsRegistry(manifest: Manifest, around: readonly Manifest[]): boolean {
  return (
    carrierOf(manifest) !== undefined &&
    embeddedObjects(manifest, around).some((embedded) => concernsRegistry(embedded.manifest))
  );
}
