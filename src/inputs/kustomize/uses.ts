import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReadFile } from '../read-file';
import type { EntryUse } from './entries';
import { concernedEntries } from './concerned-entries';
import { KUSTOMIZATION, kustomizationIn } from './kustomization';

/** What a kustomization makes of a file, or of what it holds itself. */
export interface Use {
  readonly of: EntryUse;
  readonly kustomization: string;
  /** Where it stands in the kustomization; starts at 1. */
  readonly line: number;
  /** Whether the kustomization shows that it is about the registry. */
  readonly concerns: boolean;
  /** The file by its `fileKey`. @default - it stands in the kustomization itself */
  readonly file?: string;
  /** @default - it stands in the file */
  readonly text?: string;
  /** Selectors of what it changes. @default - it names the objects itself */
  readonly targets?: readonly unknown[];
}

/** All that the kustomizations among files name, and what they hold. */
export function usesIn(files: readonly ReadFile[]): Use[] {
  return files.filter(({ file }) => KUSTOMIZATION.test(basename(file))).flatMap(usesOf);
}

/** The same for all names of a file, be they links. */
export function fileKey(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return resolve(file);
  }
}

/** The same of the folder with the kustomization, as others name it. */
export function folderKey({ kustomization }: Use): string {
  return fileKey(dirname(kustomization));
}

/** Paths are relative to the folder in which the kustomization was found, also where it is a link. */
function usesOf({ file, text }: ReadFile): Use[] {
  const kustomization = kustomizationIn(text);
  const concerns = concernedEntries(kustomization);
  return kustomization.entries.map((entry) => ({
    of: entry.use,
    kustomization: file,
    line: entry.line,
    concerns: concerns(entry),
    ...(entry.text === undefined ? {} : { text: entry.text }),
    ...(entry.targets === undefined ? {} : { targets: entry.targets }),
    ...(entry.path === undefined ? {} : { file: fileKey(join(dirname(file), entry.path)) }),
  }));
}
