import type { InputFile } from '../../inputs/inputs';
import type { FileTree } from '../../inputs/tree/file-tree';

/**
 * Says why a file that was found in a folder is not edited where it is a link that leads out of all named paths. Without such
 * paths, every file may be edited.
 */
export function linksOutside(
  named: readonly string[] | undefined,
  tree: FileTree,
): (file: InputFile) => string | undefined {
  return ({ file, folder }) => {
    if (folder === undefined || named === undefined) return undefined;
    const from = named.find((path) => isAtOrBelow(tree.absolute(file), tree.absolute(path)));
    const target = tree.keyOf(file);
    if (from === undefined || named.some((path) => isAtOrBelow(target, tree.keyOf(path)))) return undefined;
    return `it is a link to a file outside of ${from}; name the file itself to change it`;
  };
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
