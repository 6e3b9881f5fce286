import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import { folderOfPath, nameOfPath, withFoldersAround } from '../../core/paths/posix-path';
import type { InputFile } from '../inputs';
import { reachedFolders } from '../kustomize/bases';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import type { FileTree } from '../tree/file-tree';

/** A file, with the key by which the tree knows it and its folder. */
interface KeyedFile {
  readonly key: string;
  readonly folder: string;
}

/** What a tool deploys of a folder. */
interface Deployed {
  /** The folders that it takes as a whole, and the files and folders that their kustomizations take. */
  readonly keys: ReadonlySet<string>;
  /** The folders of which it takes each file. */
  readonly plain: ReadonlySet<string>;
}

export function keyedFile(file: string, tree: FileTree): KeyedFile {
  return { key: tree.keyOf(file), folder: tree.keyOf(folderOfPath(file)) };
}

/**
 * Reports what a tool deploys that names a folder by its key: what its kustomization takes, or else its files and, if it is
 * recursive, those of the folders below.
 *
 * @see fluxcd/pkg kustomize/kustomize_generator.go, argoproj/argo-cd docs/user-guide/directory.md
 */
export function deployedFiles(
  files: readonly InputFile[],
  tree: FileTree,
): (folder: string, isRecursive: boolean) => Deployed {
  const known = files.map(({ file }) => ({ name: nameOfPath(file), ...keyedFile(file, tree) }));
  const kustomized = new Set(known.filter(({ name }) => KUSTOMIZATION.test(name)).map(({ folder }) => folder));
  const places = new Map([...new Set(known.map(({ folder }) => folder))].map((folder, place) => [folder, place]));
  const inner = groupBy(
    withFoldersAround([...places.keys()]).filter((folder) => folder !== folderOfPath(folder)),
    folderOfPath,
  );
  const reached = reachedFolders(files, tree);
  const alone = memoize((folder) => found(folder, false), Infinity);
  const withBelow = memoize((folder) => found(folder, true), Infinity);
  return (folder, isRecursive) => (isRecursive ? withBelow : alone)(folder);

  function found(start: string, isRecursive: boolean): Deployed {
    const starts = isRecursive ? new Set([start, ...below(start)]) : new Set([start]);
    const plain = new Set([...starts].filter((each) => !kustomized.has(each)));
    const keys = new Set([...starts].flatMap((each) => [each, ...(plain.has(each) ? [] : reached(each))]));
    return { keys, plain };
  }

  /** The folders with files from one on, without those in a folder of a kustomization, in the order of the files. */
  function below(start: string): string[] {
    const found = [start];
    for (const folder of found)
      if (!kustomized.has(folder)) for (const each of inner.get(folder) ?? []) found.push(each);
    return found
      .filter((folder) => places.has(folder))
      .sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  }
}
