import { countOf } from '../../core/formats/count-of';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import { asRecord, fieldOf } from '../../core/record';
import type { TextMap } from '../cluster/cluster-state';
import type { KnownNode } from './node';
import { isSelected, toleratesNode } from './node-fit';
import { spreadRules, type IdenticalPods, type SpreadRule } from './spread';

export interface Placement {
  /** How many of the pods are scheduled. */
  readonly placed: number;
  /** The node of each scheduled pod; for very many pods only of the first ones. */
  readonly nodes: readonly KnownNode[];
  /** Why some pods are not scheduled, or do not stay. */
  readonly hindrance?: string;
  /** Whether the scheduler is not to blame: each pod gets a node, and its container exits. @default false */
  readonly exits?: true;
}

/** The pods of the registry. */
export function registryPods(spec: unknown, replicas: number): IdenticalPods {
  return { spec, labels: REGISTRY_POD_LABEL, namespace: REGISTRY_NAMESPACE, replicas };
}

/** Where the scheduler puts identical pods, one after the other. Other pods on the nodes are ignored. */
export function placePods(pods: IdenticalPods, nodes: readonly KnownNode[]): Placement {
  const { spec: pod, replicas } = pods;
  const selected = nodes.filter((node) => isSelected(pod, node));
  const open = selected.filter((node) => toleratesNode(pod, node));
  const rules = spreadRules(pods, nodes);
  const labelled = open.filter(({ labels: has }) =>
    rules.every((rule) => !rule.needsLabel || has[rule.key] !== undefined),
  );
  const chosen = place(replicas, labelled, rules);
  // The rules are the same for every pod: if this many pods are scheduled, the others are too.
  const placed = chosen.length === MOST_TRIED ? replicas : chosen.length;
  const found = { placed, nodes: chosen };
  if (placed >= replicas) return found;
  if (selected.length === 0) return { ...found, hindrance: 'no known node has the labels that the pods select' };
  if (open.length === 0)
    return { ...found, hindrance: `every node that the pods select is tainted (${tainted(selected)})` };
  if (labelled.length === 0) return { ...found, hindrance: `no node that the pods select has ${missing(open, rules)}` };
  const keys = [...new Set(blocking(rules, labelled, chosen).map(({ key }) => key))].join(', ');
  return {
    ...found,
    hindrance: `only ${countOf(labelled.length, 'node')} can run the pods, which must be separated by ${keys}`,
  };
}

/**
 * The same on one node of which nothing is known: it is as the pods need it.
 *
 * @param hasLabel whether the node also has a label that nothing requires: only there can anti-affinity separate pods
 * @see kubernetes/kubernetes pkg/scheduler/framework/plugins/interpodaffinity/filtering.go satisfyPodAntiAffinity
 */
export function placeOnOneNode(pods: IdenticalPods, hasLabel: (key: string) => boolean): Placement {
  const { podAntiAffinity } = asRecord(fieldOf(pods.spec, 'affinity'));
  const anywhere = { ...pods, spec: { ...asRecord(pods.spec), nodeSelector: {}, affinity: { podAntiAffinity } } };
  const keys = spreadRules(anywhere, [])
    .filter(({ key, needsLabel }) => needsLabel || OF_EVERY_NODE.test(key) || hasLabel(key))
    .map(({ key }) => key);
  const node = { name: '', labels: Object.fromEntries(keys.map((key) => [key, ''])), taints: [] };
  return placePods(anywhere, [node]);
}

/** The labels that the kubelet sets. */
const OF_EVERY_NODE = /^kubernetes\.io\/(?:hostname|os|arch)$/;

const MOST_TRIED = 1000;

function place(replicas: number, nodes: readonly KnownNode[], rules: readonly SpreadRule[]): KnownNode[] {
  const chosen: KnownNode[] = [];
  const counts = rules.map(() => new Map<string, number>());
  const onNode = new Map<KnownNode, number>();
  while (chosen.length < Math.min(replicas, MOST_TRIED)) {
    const node = emptiest(
      nodes.filter(({ labels }) => rules.every((rule, index) => hasRoom(rule, labels, counts[index] ?? new Map()))),
      onNode,
    );
    if (node === undefined) break;
    chosen.push(node);
    onNode.set(node, (onNode.get(node) ?? 0) + 1);
    for (const [index, { key }] of rules.entries()) count(node.labels[key], counts[index] ?? new Map<string, number>());
  }
  return chosen;
}

/** The rules for which some node has no room any more, so that one rule that is met is not blamed. */
function blocking(
  rules: readonly SpreadRule[],
  nodes: readonly KnownNode[],
  chosen: readonly KnownNode[],
): readonly SpreadRule[] {
  return rules.filter((rule) => {
    const counts = new Map<string, number>();
    for (const { labels } of chosen) count(labels[rule.key], counts);
    return nodes.some(({ labels }) => !hasRoom(rule, labels, counts));
  });
}

function count(domain: string | undefined, counts: Map<string, number>): void {
  if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
}

function emptiest(nodes: readonly KnownNode[], onNode: ReadonlyMap<KnownNode, number>): KnownNode | undefined {
  const load = (node: KnownNode): number => onNode.get(node) ?? 0;
  return nodes.reduce<KnownNode | undefined>(
    (best, node) => (best === undefined || load(node) < load(best) ? node : best),
    undefined,
  );
}

function hasRoom({ key, limit }: SpreadRule, labels: TextMap, counts: ReadonlyMap<string, number>): boolean {
  const domain = labels[key];
  return domain === undefined || (counts.get(domain) ?? 0) < limit(counts);
}

function tainted(nodes: readonly KnownNode[]): string {
  return [...new Set(nodes.flatMap(({ taints }) => taints.map(({ key, effect }) => `${key}:${effect}`)))]
    .sort()
    .join(', ');
}

function missing(nodes: readonly KnownNode[], rules: readonly SpreadRule[]): string {
  const keys = rules.filter(({ needsLabel }) => needsLabel).map(({ key }) => key);
  const nowhere = keys.filter((key) => nodes.every(({ labels }) => labels[key] === undefined));
  return (nowhere.length > 0 ? nowhere : keys).map((key) => `the label ${key}`).join(' and ');
}
