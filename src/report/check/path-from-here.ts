import { isAbsolute, posix, relative } from 'node:path';
import { slashed } from '../../files/slashed';

/**
 * The path of a file from the working folder, which in a pipeline is the root of the repository: forges find no line of
 * `./a.yaml`, nor of an absolute path. One outside of the folder stays as it is.
 */
export function pathFromHere(file: string): string {
  if (!isAbsolute(file)) return posix.normalize(file);
  const path = slashed(relative('.', file));
  return path.startsWith('../') || isAbsolute(path) ? file : path;
}
