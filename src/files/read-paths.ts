import { dirname, resolve } from 'node:path';
import type { NotJudged } from '../core/not-judged';
import { build, type Builder } from './build/builder';
import { filesBelow } from './files-below';
import { isFolder } from './is-folder';
import { withoutPatches } from './kustomize/without-patches';
import { failureOf } from './read-failure';
import { readFile, readInput, unreadableFile, type ReadFile } from './read-file';
import { withoutTemplates } from './without-templates';
import { slashed } from './slashed';

/** A file. If it was found in a folder instead of being named itself, with the folder that directly holds it. */
export interface InputFile extends ReadFile {
  readonly folder?: string;
  /** Whether it is no file, but what was built of a folder. @default false */
  readonly isBuilt?: boolean;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /**
   * Files in folders that are templates, or no YAML and not meant as an object of the registry; and patches for the registry,
   * which are no manifests of their own.
   */
  readonly notJudged: readonly NotJudged[];
}

/** The file name of standard input. */
export const STANDARD_INPUT = '<stdin>';

/**
 * Reads files, everything below folders, and standard input where `-` is named, each of them once. With a builder folders
 * are built instead. Never throws.
 */
export function readPaths(
  paths: readonly string[],
  readStandardInput: () => string | Uint8Array,
  builder?: Builder,
): Inputs {
  const built: InputFile[] = [];
  const files: InputFile[] = [];
  const seen = new Set<string>();
  for (const path of paths.map(slashed)) {
    if (path === '-') readOnce(path, () => readInput(STANDARD_INPUT, readStandardInput));
    else if (isFolder(path)) {
      if (builder === undefined) readFolder(path);
      else readOnce(resolve(path), () => ({ ...build(builder, path), isBuilt: true }), built);
    } else readOnce(resolve(path), () => readFile(path));
  }
  const manifests = withoutPatches(files);
  const parts = manifests.files.map((file) =>
    // A file that was named itself has to be readable.
    file.folder === undefined ? { file, notJudged: [] } : withoutTemplates(file),
  );
  return {
    files: [...built, ...parts.map(({ file }) => file)],
    notJudged: [...manifests.notJudged, ...parts.flatMap(({ notJudged }) => notJudged)],
  };

  function readFolder(folder: string): void {
    const found = filesBelow(folder);
    if (found.length === 0) files.push(unreadableFile(folder, 'no file in it ends in .yaml, .yml or .json'));
    for (const { path, error } of found) {
      if (error === undefined) readOnce(resolve(path), () => ({ ...readFile(path), folder: dirname(path) }));
      else files.push(unreadableFile(path, failureOf(error)));
    }
  }

  function readOnce(key: string, read: () => InputFile, into = files): void {
    if (seen.has(key)) return;
    seen.add(key);
    into.push(read());
  }
}
