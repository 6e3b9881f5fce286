import { matchesSelector } from '../../core/label-selector';
import { fieldOf, itemsOf } from '../../core/record';
import type { TextMap } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';
import { topologyKeyOf } from './spread-constraints';
import type { KnownNode } from './node';
import { isSelected, toleratesNode } from './node-fit';

/** Pods of one template. */
export interface IdenticalPods {
  /** As the template of the pods has it. */
  readonly spec: unknown;
  readonly labels: TextMap;
  readonly namespace: string;
  readonly replicas: number;
}

/** Limits how many matching pods a domain may hold. A domain is all nodes with the same value of one label. */
export interface SpreadRule {
  readonly key: string;
  /** Whether a node must have the label. */
  readonly needsLabel: boolean;
  /** How many pods a domain may hold, given the pod count of each domain. */
  readonly limit: (counts: ReadonlyMap<string, number>) => number;
}

/** The rules that forbid nodes: required anti-affinity and spread constraints with DoNotSchedule. */
export function spreadRules(pods: IdenticalPods, nodes: readonly KnownNode[]): SpreadRule[] {
  return [...antiAffinityRules(pods), ...constraintRules(pods, nodes)];
}

function antiAffinityRules({ spec, labels, namespace }: IdenticalPods): SpreadRule[] {
  const antiAffinity = fieldOf(fieldOf(spec, 'affinity'), 'podAntiAffinity');
  return itemsOf(fieldOf(antiAffinity, 'requiredDuringSchedulingIgnoredDuringExecution'))
    .filter((term) => concerns(term, labels, namespace))
    .map((term) => ({ key: topologyKeyOf(term), needsLabel: false, limit: () => 1 }));
}

function concerns(term: unknown, labels: TextMap, namespace: string): boolean {
  const namespaces = itemsOf(fieldOf(term, 'namespaces'));
  return (
    matchesSelector(labels, fieldOf(term, 'labelSelector')) &&
    (namespaces.length === 0 || namespaces.includes(namespace))
  );
}

function constraintRules({ spec: pod, labels }: IdenticalPods, nodes: readonly KnownNode[]): SpreadRule[] {
  const constraints = itemsOf(fieldOf(pod, 'topologySpreadConstraints')).filter(
    (each) => textMap(each).whenUnsatisfiable === 'DoNotSchedule',
  );
  const keys = constraints.map(topologyKeyOf);
  return constraints.map((constraint) => {
    const key = topologyKeyOf(constraint);
    const { nodeAffinityPolicy = 'Honor', nodeTaintsPolicy = 'Ignore' } = textMap(constraint);
    const domains = nodes
      .filter((node) => keys.every((each) => node.labels[each] !== undefined))
      .filter((node) => nodeAffinityPolicy !== 'Honor' || isSelected(pod, node))
      .filter((node) => nodeTaintsPolicy !== 'Honor' || toleratesNode(pod, node))
      .map((node) => node.labels[key] ?? '');
    return { key, needsLabel: true, limit: limitOf(constraint, labels, new Set(domains)) };
  });
}

/**
 * A domain may hold `maxSkew` more pods than the emptiest one. With fewer domains than minDomains, the minimum is 0.
 */
function limitOf(constraint: unknown, labels: TextMap, domains: ReadonlySet<string>): SpreadRule['limit'] {
  const maxSkew = numberOf(constraint, 'maxSkew') ?? 1;
  // A constraint that does not select the pod itself never counts it.
  if (!matchesSelector(labels, fieldOf(constraint, 'labelSelector'))) return () => Infinity;
  const tooFew = domains.size < (numberOf(constraint, 'minDomains') ?? 1);
  return (counts) => maxSkew + (tooFew ? 0 : Math.min(...[...domains].map((domain) => counts.get(domain) ?? 0)));
}

function numberOf(fields: unknown, key: string): number | undefined {
  const value = fieldOf(fields, key);
  return typeof value === 'number' ? value : undefined;
}
