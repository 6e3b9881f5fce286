import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import { globPattern } from './glob';
import { sourcesOf } from './tool-paths';

/** A folder of which an Application reads the files, and some of them only. */
export interface DirectorySource {
  /** As the Application names it, below the root of its repository. */
  readonly path: string;
  /** The settings that decide which files it reads. */
  readonly directory: Readonly<Record<string, unknown>>;
  /** Whether it reads a file, by its path below the folder. */
  readonly reads: (file: string) => boolean;
}

/**
 * The sources of an Application or ApplicationSet that read files by `include` or `exclude`, where these are known.
 *
 * @see argoproj/argo-cd reposerver/repository/repository.go findManifests
 */
export function directorySources(manifest: Manifest): DirectorySource[] {
  return sourcesOf(manifest).flatMap((source) => {
    const directory = asRecord(valueAt(source, ['directory']));
    const [path, include = '', exclude = ''] = [valueAt(source, ['path']), directory['include'], directory['exclude']];
    if (typeof path !== 'string' || typeof include !== 'string' || typeof exclude !== 'string') return [];
    if (include + exclude === '' || `${path}${include}${exclude}`.includes('{{')) return [];
    const [isIncluded, isExcluded] = [include, exclude].map((glob) => (glob === '' ? undefined : globPattern(glob)));
    const isRecursive = directory['recurse'] === true;
    const reads = (file: string): boolean =>
      (isRecursive || !file.includes('/')) &&
      isExcluded?.(file) !== true &&
      (include === '' || isIncluded?.(file) === true);
    return [{ path, directory, reads }];
  });
}
