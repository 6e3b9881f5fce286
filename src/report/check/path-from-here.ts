import { isAbsolute, posix, relative } from 'node:path';
import { memoizeBy } from '../../core/caching/memoize';
import { slashed } from '../../files/slashed';

/**
 * The path of a file from the working folder, which in a pipeline is the root of the repository: forges find no line of
 * `./a.yaml`, nor of an absolute path. One outside of the folder stays as it is.
 */
export function pathFromHere(file: string): string {
  return isAbsolute(file) ? absoluteFromHere(file) : posix.normalize(file);
}

/** Each finding of a file asks for it several times. */
const absoluteFromHere = memoizeBy(
  (file: string) => `${process.cwd()}\n${file}`,
  (file) => {
    const path = slashed(relative('.', file));
    return path.startsWith('../') || isAbsolute(path) ? file : path;
  },
);
