import { oncePer } from '../../../core/caching/once-per';
import { listAt, valueAt } from '../../../core/field-path';
import type { ManifestReference } from '../../../core/finding';
import { jsonText } from '../../../core/formats/json-text';
import { matchesSelector } from '../../../core/label-selector';
import { referenceTo, type Manifest } from '../../../core/manifest';
import { asRecord, fieldOf } from '../../../core/record';

/**
 * The managed clusters that a Placement selects; none if it takes some of those that fit, or if it is of another kind.
 * Source: open-cluster-management-io/api cluster/v1beta1/types_placement.go; predicates are alternatives.
 */
export function placedBy(
  { kind = 'Placement', name }: { readonly kind?: unknown; readonly name: unknown },
  namespace: string | undefined,
  around: readonly Manifest[],
): readonly string[] {
  const placement = around.find(
    (each) => each.kind === kind && referenceTo(each).name === name && referenceTo(each).namespace === namespace,
  );
  if (placement === undefined || valueAt(placement, ['spec', 'numberOfClusters']) !== undefined) return [];
  if (kind !== 'Placement') return [];
  const predicates = listAt(placement, ['spec', 'predicates']).map((each) => fieldOf(each, 'requiredClusterSelector'));
  const selectors = predicates.filter((each) => fieldOf(each, 'claimSelector') === undefined);
  const all = predicates.length === 0 ? [{ labelSelector: {} }] : selectors;
  return inAny(all.map((each) => selectedBy(fieldOf(each, 'labelSelector') ?? {}, 'ManagedCluster', around)));
}

/** The clusters that a selector selects: many carriers have the same one. */
export function selectedBy(
  selector: unknown,
  kind: keyof typeof CLUSTERS,
  around: readonly Manifest[],
): readonly string[] {
  const known = selections(around);
  const key = jsonText([kind, selector]);
  const names =
    known.get(key) ??
    CLUSTERS[kind](around)
      .filter(({ labels }) => matchesSelector(labels, selector))
      .map(({ name }) => name);
  known.set(key, names);
  return names;
}

const selections = oncePer<readonly Manifest[], Map<string, readonly string[]>>(() => new Map());

const CLUSTERS = {
  ManagedCluster: clustersOf('ManagedCluster', ({ name }) => `ManagedCluster ${name}`),
  ClusterDeployment: clustersOf('ClusterDeployment', ({ namespace = '', name }) => clusterDeployment(namespace, name)),
};

function clustersOf(
  kind: string,
  nameOf: (reference: ManifestReference) => string,
): (around: readonly Manifest[]) => readonly Cluster[] {
  return oncePer((around: readonly Manifest[]) =>
    around
      .filter((each) => each.kind === kind)
      .map((each) => ({ name: nameOf(referenceTo(each)), labels: asRecord(each.metadata.labels) })),
  );
}

interface Cluster {
  readonly name: string;
  readonly labels: ReturnType<typeof asRecord>;
}

/** The name of the cluster of a ClusterDeployment. */
export function clusterDeployment(namespace: string, name: string): string {
  return `ClusterDeployment ${namespace}/${name}`;
}

/** The names in some lists. No cluster in the input is no answer: others may fit. */
export function orUnknown(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  const names = inAny(lists);
  return names.length === 0 ? undefined : names;
}

/** Thousands of carriers may have the same list of thousands. */
function inAny(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  return others.length === 0 ? first : [...new Set(lists.flat())];
}
