import type { FieldPath } from '../../core/field-path';
import { ListTree, MapTree, type Branch, type Tree } from './tree';

/**
 * The offset of the field at a path: of its key in a map, of the item in a list. For a missing field, the offset of its
 * nearest parent. Content of an alias or a merge key is located at its anchor, because it has to be fixed there.
 */
export function offsetAt(root: Branch, path: FieldPath): number {
  let { offset, tree } = root;
  for (const step of path) {
    const next = stepInto(tree, step);
    if (next === undefined) break;
    ({ offset, tree } = next);
  }
  return offset;
}

/** The tree at a path; undefined if there is none. */
export function treeAt(root: Tree, path: FieldPath): Tree | undefined {
  return path.reduce<Tree | undefined>(
    (tree, step) => (tree === undefined ? undefined : stepInto(tree, step)?.tree),
    root,
  );
}

function stepInto(tree: Tree, step: string | number): Branch | undefined {
  if (tree instanceof ListTree) return typeof step === 'number' ? tree.items[step] : undefined;
  return tree instanceof MapTree ? tree.fields.get(String(step)) : undefined;
}
