import { groupKind, manifestKey, type Manifest, describeManifest } from '../../../core/manifest';
import { readNode } from '../../placement/node';
import type { Unknown } from '../../unknown/unknown';
import type { Edit } from '../base/change';
import { keepsImagesInPods } from '../storage/ephemeral-images';

/** Nodes that no longer run the pods that they have: they are gone, or a taint evicts the pods. */
export function nodesLost({ old, now }: Pick<Edit, 'old' | 'now'>): Manifest[] {
  const kept = new Map(now.filter(isNode).map((node) => [manifestKey(node), node]));
  return old.filter(isNode).filter((node) => {
    const later = kept.get(manifestKey(node));
    return later === undefined || evictionsOf(later).some((taint) => !evictionsOf(node).includes(taint));
  });
}

/** Whether images go with nodes: which pods run there, the input does not show. */
export function unknownNodes(edit: Edit): Unknown[] {
  if (!keepsImagesInPods(edit.before) || edit.after.spec.managementState === 'Removed') return [];
  const removed = new Set(edit.removed.map(manifestKey));
  return nodesLost(edit).map((node) => ({
    object: describeManifest(node),
    why: `${removed.has(manifestKey(node)) ? 'the node is gone' : 'a new taint evicts pods'}: if a pod of the registry runs there, its images are lost, because the storage is emptyDir`,
  }));
}

function isNode(manifest: Manifest): boolean {
  return groupKind(manifest) === '/Node';
}

function evictionsOf(node: Manifest): string[] {
  return readNode(node)
    .taints.filter(({ effect }) => effect === 'NoExecute')
    .map(({ key, value }) => `${key}=${value}`);
}
