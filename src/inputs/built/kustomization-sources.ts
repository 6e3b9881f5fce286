import type { SourceObject } from '../../yaml/source-object';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { KUSTOMIZATION, kustomizationIn, type Kustomization } from '../kustomize/kustomization';
import { readFile } from '../read-file';
import type { FileTree } from '../tree/file-tree';
import type { SourcePatch } from './source-part';

/** What a kustomization is made of, as far as it is in the same tree. */
export interface KustomizationSources extends SourcesOfFiles {
  /** The kustomization itself. */
  readonly file: string;
  /** Of the same file, what brings objects that nobody finds in other files. */
  readonly elsewhere: Kustomization['entries'];
}

interface SourcesOfFiles {
  /** The objects of its resources, each with the line that brings it. */
  readonly objects: readonly BroughtObject[];
  /** In the order in which they are applied. */
  readonly patches: readonly SourcePatch[];
}

interface BroughtObject {
  readonly object: SourceObject;
  /** The line in the outermost kustomization. */
  readonly line: () => number;
}

/** Undefined where the folder has no kustomization. Never throws. */
export function kustomizationSources(folder: string, tree: FileTree): KustomizationSources | undefined {
  const file = kustomizationOf(folder, tree);
  if (file === undefined) return undefined;
  const objects: BroughtObject[] = [];
  const patches: SourcePatch[] = [];
  const seen = new Set<string>();
  const entries = take(file, undefined);
  return { file, objects, patches, elsewhere: entries.filter(({ use }) => ELSEWHERE.includes(use)) };

  function take(kustomization: string, outer: (() => number) | undefined): Kustomization['entries'] {
    const found = kustomizationIn(tree.read(kustomization).text).entries;
    for (const { use, path, text, targets, line, locateText } of found) {
      const named = path === undefined ? undefined : joinPaths(folderOfPath(kustomization), path);
      if (use === 'patch' && text !== undefined) patches.push({ file: kustomization, text, targets, locateText });
      else if (named === undefined || isSeen(use, named)) continue;
      else if (use === 'patch' && tree.isFile(named))
        patches.push({ file: named, text: tree.read(named).text, targets });
      else if (use === 'resource' || use === 'component') bring(named, outer ?? line);
    }
    return found;
  }

  function bring(path: string, line: () => number): void {
    const inner = tree.isFolder(path) ? kustomizationOf(path, tree) : undefined;
    if (inner !== undefined) take(inner, line);
    else if (tree.isFile(path)) objects.push(...readFile(tree, path).objects.map((object) => ({ object, line })));
  }

  /** A patch may be for several targets. */
  function isSeen(use: string, path: string): boolean {
    const key = tree.keyOf(path);
    if (use === 'patch') return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  }
}

function kustomizationOf(folder: string, tree: FileTree): string | undefined {
  const name = tree.entriesOf(folder).entries.find((each) => KUSTOMIZATION.test(each.name))?.name;
  const file = name === undefined ? undefined : joinPaths(folder, name);
  return file !== undefined && tree.isFile(file) ? file : undefined;
}

const ELSEWHERE: readonly Kustomization['entries'][number]['use'][] = ['remote', 'chart', 'generator'];
