import type { Manifest } from '../../core/manifest';

export interface PlacementOptions {
  readonly name: string;
  readonly namespace: string;
  /** Labels that a ManagedCluster must have. All of them must match. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Names of clusters, matched by the label `name` that RHACM sets on each ManagedCluster. */
  readonly clusters?: readonly string[];
  /** ManagedClusterSets to select from; if empty, every set that is bound to the namespace. */
  readonly clusterSets?: readonly string[];
  /**
   * Whether clusters that the hub cannot reach stay selected.
   * @default true - a network failure does not remove what was delivered
   */
  readonly keepUnreachable?: boolean;
}

const UNREACHABLE = ['unavailable', 'unreachable'].map((taint) => `cluster.open-cluster-management.io/${taint}`);

/**
 * Selects managed clusters from the ManagedClusterSets that are bound to its namespace.
 *
 * Source: open-cluster-management-io/api cluster/v1beta1/types_placement.go PlacementSpec.
 */
export function placement(options: PlacementOptions): Manifest {
  const { name, namespace, clusterSets = [], keepUnreachable = true } = options;
  const labelSelector = selectorOf(options);
  return {
    apiVersion: 'cluster.open-cluster-management.io/v1beta1',
    kind: 'Placement',
    metadata: { name, namespace },
    spec: {
      ...(clusterSets.length === 0 ? {} : { clusterSets }),
      ...(labelSelector === undefined ? {} : { predicates: [{ requiredClusterSelector: { labelSelector } }] }),
      ...(keepUnreachable ? { tolerations: UNREACHABLE.map((key) => ({ key, operator: 'Exists' })) } : {}),
    },
  };
}

/** Callers of other languages have maps without an order, and each synth has to write the same. */
function inOrder(labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function selectorOf({ labels = {}, clusters = [] }: PlacementOptions): Record<string, unknown> | undefined {
  const selector = {
    ...(clusters.length === 0 ? {} : { matchExpressions: [{ key: 'name', operator: 'In', values: clusters }] }),
    ...(Object.keys(labels).length === 0 ? {} : { matchLabels: inOrder(labels) }),
  };
  return Object.keys(selector).length === 0 ? undefined : selector;
}
