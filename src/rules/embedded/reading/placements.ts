import { oncePer } from '../../../core/caching/once-per';
import { listAt, valueAt } from '../../../core/field-path';
import type { ManifestReference } from '../../../core/finding';
import { groupBy } from '../../../core/data/group-by';
import { jsonText } from '../../../core/formats/json-text';
import { matchesSelector } from '../../../core/label-selector';
import { referenceTo, type Manifest } from '../../../core/manifest';
import { asRecord, fieldOf, itemsOf } from '../../../core/record';
import { SET_LABEL } from './chosen-clusters';

/**
 * The managed clusters that a Placement selects of its ManagedClusterSets; none if it takes some of those that fit, or if it is of another kind.
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
  const sets = setsOf(placement, around);
  return inAny(
    all.map((each) => selectedBy(inSets(fieldOf(each, 'labelSelector') ?? {}, sets), 'ManagedCluster', around)),
  );
}

/** The ManagedClusterSets from which a Placement selects; undefined if it selects from all, or if the input does not say it. */
function setsOf(placement: Manifest, around: readonly Manifest[]): readonly unknown[] | undefined {
  const named = listAt(placement, ['spec', 'clusterSets']);
  const sets = named.length > 0 ? named : (boundSets(around).get(referenceTo(placement).namespace) ?? []);
  return sets.length === 0 || sets.includes(SET_OF_ALL) ? undefined : sets;
}

/** The set that RHACM makes of all clusters. */
const SET_OF_ALL = 'global';

/** By the namespace, the sets that are bound to it. */
const boundSets = oncePer((around: readonly Manifest[]): ReadonlyMap<string | undefined, readonly unknown[]> => {
  const bindings = around.filter((each) => each.kind === 'ManagedClusterSetBinding');
  const byNamespace = groupBy(bindings, (binding) => referenceTo(binding).namespace);
  return new Map(
    [...byNamespace].map(([namespace, bound]) => [
      namespace,
      bound.map((each) => valueAt(each, ['spec', 'clusterSet'])),
    ]),
  );
});

/** A selector that also asks for one of some sets. */
function inSets(selector: unknown, sets: readonly unknown[] | undefined): unknown {
  if (sets === undefined) return selector;
  const expressions = itemsOf(fieldOf(selector, 'matchExpressions'));
  const inSet = { key: SET_LABEL, operator: 'In', values: sets };
  return { ...asRecord(selector), matchExpressions: [...expressions, inSet] };
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
  // RHACM puts a cluster without a set into the one with the name default.
  ManagedCluster: clustersOf('ManagedCluster', ({ name }) => `ManagedCluster ${name}`, { [SET_LABEL]: 'default' }),
  ClusterDeployment: clustersOf('ClusterDeployment', ({ namespace = '', name }) => clusterDeployment(namespace, name)),
};

function clustersOf(
  kind: string,
  nameOf: (reference: ManifestReference) => string,
  usual: Cluster['labels'] = {},
): (around: readonly Manifest[]) => readonly Cluster[] {
  return oncePer((around: readonly Manifest[]) =>
    around
      .filter((each) => each.kind === kind)
      .map((each) => ({ name: nameOf(referenceTo(each)), labels: { ...usual, ...asRecord(each.metadata.labels) } })),
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
