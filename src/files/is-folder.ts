import { statSync } from 'node:fs';

/** Whether a path leads to a folder; not where that cannot be told. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading it tells why.
    return false;
  }
}
