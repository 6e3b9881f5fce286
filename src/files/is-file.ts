import { statSync } from 'node:fs';

/** Whether a path leads to a regular file: reading anything else could wait for a writer. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
