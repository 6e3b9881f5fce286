import { sep } from 'node:path';

/** A path with slashes on every system: what reports say of a file is the same everywhere, and Git has no other names. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}
