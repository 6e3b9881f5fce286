import { folderOfPath, joinPaths, nameOfPath } from '../../core/paths/posix-path';
import type { ReadFile } from '../read-file';
import type { FileTree } from '../tree/file-tree';
import type { EntryUse } from './entries';
import { concernedEntries } from './concerned-entries';
import { KUSTOMIZATION, kustomizationIn } from './kustomization';

/** What a kustomization makes of a file, or of what it holds itself. */
export interface Use {
  readonly of: EntryUse;
  readonly kustomization: string;
  /** The folder of the kustomization, by the key that others know it by. */
  readonly folder: string;
  /** Where it stands in the kustomization; starts at 1. */
  readonly line: () => number;
  /** Whether the kustomization shows that it is about the registry. */
  readonly concerns: boolean;
  /** The file by its key. @default - it stands in the kustomization itself */
  readonly file?: string;
  /** @default - it stands in the file */
  readonly text?: string;
  /** Selectors of what it changes. @default - it names the objects itself */
  readonly targets?: readonly unknown[];
  /** A replacement that stands in the kustomization. */
  readonly replacement?: unknown;
}

/** All that the kustomizations among files name, and what they hold. */
export function usesIn(files: readonly ReadFile[], tree: FileTree): Use[] {
  return files.filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file))).flatMap((file) => usesOf(file, tree));
}

/** Paths are relative to the folder in which the kustomization was found, also where it is a link. */
function usesOf({ file, text }: ReadFile, tree: FileTree): Use[] {
  const kustomization = kustomizationIn(text);
  const concerns = concernedEntries(kustomization);
  const folder = tree.keyOf(folderOfPath(file));
  return kustomization.entries.map((entry) => ({
    of: entry.use,
    kustomization: file,
    folder,
    line: entry.line,
    concerns: concerns(entry),
    ...(entry.text === undefined ? {} : { text: entry.text }),
    ...(entry.targets === undefined ? {} : { targets: entry.targets }),
    ...(entry.replacement === undefined ? {} : { replacement: entry.replacement }),
    ...(entry.path === undefined ? {} : { file: tree.keyOf(joinPaths(folderOfPath(file), entry.path)) }),
  }));
}
