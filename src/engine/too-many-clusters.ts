import type { InputFile } from '../inputs/inputs';
import { embeddedManifests, manifestsOf } from '../rules/embedded/embedded-clusters';
import { UnusableInput } from '../inputs/unusable-input';

/**
 * Rejects a file that brings objects to more clusters than can be worked out in seconds: a small text names thousands, and each
 * is predicted or adopted by itself.
 */
export function throwForTooManyClusters(files: readonly InputFile[]): void {
  for (const { file, objects } of files) {
    const { size } = embeddedManifests(manifestsOf(objects));
    if (size > MOST_CLUSTERS) {
      throw new UnusableInput(
        `found ${size} objects with embedded objects in ${file}, ManifestWorks of one cluster counted once, expected at most ${MOST_CLUSTERS} in one file: split it`,
      );
    }
  }
}

/** A fleet that has a file for each cluster has no limit. */
export const MOST_CLUSTERS = 1000;
