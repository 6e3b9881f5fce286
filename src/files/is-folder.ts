import { statSync } from 'node:fs';

/** Whether a path leads to a folder; false if that is unknown. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Reading the path reports the error.
    return false;
  }
}
