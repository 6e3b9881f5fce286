import { type Manifest, describeManifest } from '../../core/manifest';
import { carrierOf } from '../../rules/embedded/carriers';

/**
 * By the destination of what carriers select clusters for: the clusters of the input that they select in any case; undefined where
 * the input does not show them.
 */
export function placedClusters(manifests: readonly Manifest[]): ReadonlyMap<string, readonly string[] | undefined> {
  return new Map(
    manifests.flatMap((outer) => {
      const carrier = carrierOf(outer);
      if (carrier?.clusters === undefined) return [];
      return [[describeManifest(outer), carrier.clusters(outer, manifests)] as const];
    }),
  );
}
