import { placeOfFinding, placeOfUnknown } from '../../check/places';
import { once } from '../../core/caching/once-per';
import type { Finding } from '../../core/finding';
import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import type { InputCluster } from '../../inputs/clusters';
import { asUnknown, rejectionsIn, type WrittenPlace } from '../../operator/unknown/refused';
import type { Unknown } from '../../operator/unknown/unknown';

interface Rejections {
  readonly rejected: readonly Unknown[];
  readonly unknown: readonly Unknown[];
}

/**
 * What the API server rejects of the objects of a cluster, or of those that they bring to another one, and what it may reject.
 *
 * @param isPatched whether patches may change the objects: then what they leave wrong is an error
 */
export function rejectionsOf(
  { objects }: Pick<InputCluster, 'objects'>,
  release: Release,
  isPatched: boolean,
): (
  manifests: readonly Manifest[],
  errors: () => readonly Pick<Finding, 'object' | 'field'>[],
  place?: WrittenPlace,
) => Rejections {
  // A manifest that stands beside its live object has the metadata of this one.
  const written = once(
    () => new Set(objects.flatMap(({ manifest }) => (isLive(manifest) ? [] : [manifestKey(manifest)]))),
  );
  return (manifests, errors, place) => {
    const isWritten = (each: Manifest): boolean => written().has(manifestKey(each));
    const { rejected, live } = rejectionsIn(manifests, release, isWritten, place);
    if (!isPatched || rejected.length === 0) return { rejected, unknown: live };
    const left = new Set(errors().map(placeOfFinding));
    const isLeft = (each: Unknown): boolean => left.has(placeOfUnknown(each));
    const open = rejected
      .filter((each) => !isLeft(each))
      .map(asUnknown)
      .map(({ why, ...each }) => ({ ...each, why: `${why}, unless a patch of kustomize changes it` }));
    return { rejected: rejected.filter(isLeft), unknown: [...live, ...open] };
  };
}
