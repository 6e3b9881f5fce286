import { isLive } from '../../core/live-object';
import { fieldOf, itemsOf } from '../../core/record';
import type { Manifest } from '../../core/manifest';
import type { TextMap } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';

/** The fields of a Node that the scheduler reads. */
export interface KnownNode {
  readonly name: string;
  readonly labels: TextMap;
  readonly taints: readonly Taint[];
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/**
 * Whether a Node has all its labels. In Git, it has only those that somebody adds, and none of the kubelet.
 * @see kubernetes/kubernetes pkg/kubelet/kubelet_node_status.go initialNode
 */
export function hasAllLabels(node: Manifest): boolean {
  return isLive(node) || node['status'] !== undefined || node.metadata.labels?.['kubernetes.io/os'] !== undefined;
}

/** Whether one of the nodes has a label; undefined if none is known to have all its labels. */
export function anyHasLabel(nodes: readonly Manifest[], label: string): boolean | undefined {
  const isFound = nodes.some((node) => node.metadata.labels?.[label] !== undefined);
  return isFound || nodes.some(hasAllLabels) ? isFound : undefined;
}

/** The cluster taints a cordoned node. */
export function readNode({ metadata, spec }: Manifest): KnownNode {
  const listed = fieldOf(spec, 'taints');
  const taints = itemsOf(listed).map((taint) => {
    const { key = '', value = '', effect = '' } = textMap(taint);
    return { key, value, effect };
  });
  const cordoned = fieldOf(spec, 'unschedulable') === true ? [CORDONED] : [];
  return { name: metadata.name, labels: textMap(metadata.labels), taints: [...taints, ...cordoned] };
}

const CORDONED: Taint = { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' };
