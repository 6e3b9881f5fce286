import { groupBy } from '../core/data/group-by';
import { describeManifest, manifestKey } from '../core/manifest';
import type { InputFile } from '../inputs/inputs';
import { UnusableInput } from '../inputs/unusable-input';
import { embeddedManifests, manifestsOf } from '../rules/embedded/embedded-clusters';
import type { EmbeddedObject } from '../rules/embedded/embedded-objects';

/**
 * Rejects a file that brings objects to more clusters than can be worked out in seconds: a small text names thousands, and each
 * is predicted or adopted by itself.
 */
export function throwForTooManyClusters(files: readonly InputFile[]): void {
  for (const { file, objects } of files) {
    const embedded = embeddedManifests(manifestsOf(objects));
    if (embedded.size > MOST_CLUSTERS) {
      throw new UnusableInput(
        `found ${embedded.size} objects with embedded objects in ${file}, ManifestWorks of one cluster counted once, expected at most ${MOST_CLUSTERS} in one file: split it`,
      );
    }
    for (const inCluster of embedded.values()) throwForTooManyParts(file, inCluster);
  }
}

/** Parts whose lists are joined are merged one by one, and compared in pairs. */
function throwForTooManyParts(file: string, embedded: readonly EmbeddedObject[]): void {
  const joined = embedded.filter(({ over }) => over?.joinsLists === true);
  for (const parts of groupBy(joined, ({ manifest }) => manifestKey(manifest)).values()) {
    const [first] = parts;
    if (first === undefined || parts.length <= MOST_CLUSTERS) continue;
    throw new UnusableInput(
      `found ${parts.length} parts of ${describeManifest(first.manifest)} for one cluster in ${file}, which Policies enforce with musthave, expected at most ${MOST_CLUSTERS}: join them`,
    );
  }
}

/** A fleet that has a file for each cluster has no limit. */
export const MOST_CLUSTERS = 1000;
