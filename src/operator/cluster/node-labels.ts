import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';

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
