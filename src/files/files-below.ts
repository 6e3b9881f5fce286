import { readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** A file that may hold manifests, or a folder that cannot be looked into, with what the system says of it. */
export interface FoundFile {
  readonly path: string;
  readonly error?: unknown;
}

/**
 * YAML and JSON files below a folder, in the order of their names. Links to folders are not followed; hidden files and
 * folders and installed packages are passed over, and so is what would wait for a writer, such as a pipe.
 */
export function filesBelow(folder: string): FoundFile[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !/^\.|^node_modules$/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = posix.join(folder, entry.name);
        if (entry.isDirectory()) return filesBelow(path);
        return MANIFEST.test(entry.name) && (entry.isFile() || leadsToFile(path)) ? [{ path }] : [];
      });
  } catch (error) {
    return [{ path: folder, error }];
  }
}

/** The names of the files that are read. */
export const MANIFEST = /\.(?:ya?ml|json)$|^Kustomization$/;

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Whoever reads it tells why it cannot be read.
    return true;
  }
}
