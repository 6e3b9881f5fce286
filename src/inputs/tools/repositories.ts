import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import type { FileTree } from '../tree/file-tree';

/** Reports the repository that a folder is in, by its key. Thousands of tools may be in one deep folder: each is looked at once. */
export function repositoriesIn(tree: FileTree): (folder: string) => string | undefined {
  const answers = new Map<string, string | undefined>();
  return (folder) => {
    const asked: string[] = [];
    for (let each = tree.keyOf(folder); !answers.has(folder); each = folderOfPath(each)) {
      asked.push(each);
      const isRepository = tree.exists(joinPaths(each, '.git'));
      if (!isRepository && each !== folderOfPath(each) && !answers.has(folderOfPath(each))) continue;
      const answer = isRepository ? each : answers.get(folderOfPath(each));
      for (const key of [...asked, folder]) answers.set(key, answer);
    }
    return answers.get(folder);
  };
}

/** Reports whether something is there. Below a folder that is not there, the tree is not asked: lists have thousands of such paths. */
export function presenceIn({ exists }: FileTree): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const folder = folderOfPath(path);
    const isThere = known.get(folder) ?? exists(folder);
    known.set(folder, isThere);
    return isThere && exists(path);
  };
}
