import { countOf } from '../../core/formats/count-of';
import { UnusableInput } from '../../inputs/unusable-input';
import type { InputFile } from '../../inputs/inputs';
import { joinedFolders } from '../../inputs/kustomize/joined/joined-folders';
import type { FileTree } from '../../inputs/tree/file-tree';

/**
 * The folders that kustomizations join. An overlay of two lines has every object of its base again, so that a small folder can
 * have more objects than can be worked out in seconds.
 *
 * @throws UnusableInput if it has
 */
export function joinedWithinLimit(
  files: readonly InputFile[],
  tree: FileTree,
  most = MOST_JOINED_OBJECTS,
): (file: InputFile) => readonly string[] {
  const joinedIn = joinedFolders(files, tree);
  const count = files.reduce((sum, file) => sum + joinedIn(file).length * file.objects.length, 0);
  if (count > most) {
    const folders = new Set(files.flatMap(joinedIn));
    throw new UnusableInput(
      `found ${count} objects in ${countOf(folders.size, 'kustomization')}, with the objects of their bases counted for each of them, expected at most ${most} in one run: pass fewer folders at once`,
    );
  }
  return joinedIn;
}

/** 4,000 clusters with 50 objects each. */
export const MOST_JOINED_OBJECTS = 200_000;
