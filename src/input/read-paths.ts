import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFile, readText, type ReadFile } from './read-file';

/** A file, and the folder that directly holds it where it was found in a folder and not named itself. */
export interface InputFile extends ReadFile {
  readonly folder?: string;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Files in folders that are no YAML and have nothing to do with the registry, such as templates. */
  readonly skipped: readonly string[];
}

/** Reads files, everything below folders, and standard input where `-` is named. Never throws. */
export function readPaths(paths: readonly string[], readStandardInput: () => string): Inputs {
  const files: InputFile[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    if (path === '-') files.push(readText('<stdin>', readStandardInput));
    else if (!isFolder(path)) files.push(readFile(path));
    else {
      for (const file of filesBelow(path)) {
        const read = readFile(file);
        if (read.unreadable.length > 0 && !read.concernsRegistry) skipped.push(file);
        else files.push({ ...read, folder: dirname(file) });
      }
    }
  }
  return { files, skipped };
}

/** Manifests below a folder, in the order of their names; hidden folders and installed packages are no manifests. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : filesBelow(path);
      return /\.(ya?ml|json)$/.test(entry.name) && !isFolder(path) ? [path] : [];
    });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
