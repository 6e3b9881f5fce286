import { folderOfPath, nameOfPath } from '../../core/paths/posix-path';
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
  readonly has: (file: KeyedFile) => boolean;
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
  const folders = [...new Set(known.map(({ folder }) => folder))];
  const reached = reachedFolders(files, tree);
  const below = (folder: string): string[] => {
    const inside = folders.filter((each) => each.startsWith(folder === '/' ? folder : `${folder}/`));
    const outermost = inside.filter((each) => kustomized.has(each));
    return inside.filter((each) => !outermost.some((outer) => each.startsWith(`${outer}/`)));
  };
  const answers = new Map<string, Deployed>();
  return (folder, isRecursive) => {
    const question = `${String(isRecursive)} ${folder}`;
    const answer = answers.get(question) ?? found(folder, isRecursive);
    answers.set(question, answer);
    return answer;
  };

  function found(start: string, isRecursive: boolean): Deployed {
    const starts = isRecursive && !kustomized.has(start) ? [start, ...below(start)] : [start];
    const plain = new Set(starts.filter((each) => !kustomized.has(each)));
    const keys = new Set(starts.flatMap((each) => [each, ...(plain.has(each) ? [] : reached(each))]));
    return { keys, has: ({ key, folder }) => keys.has(key) || plain.has(folder) };
  }
}
