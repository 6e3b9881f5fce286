import { groupKind, manifestKey, type Manifest, describeManifest } from '../../../core/manifest';

/**
 * The hosted clusters that an edit keeps, by destination. Each has an Image, whether its HostedCluster says anything of it or not, so a
 * first setting is an edit of this Image, and the cluster is not a new one.
 */
export function hostedOnBothSides(old: readonly Manifest[], now: readonly Manifest[]): ReadonlyMap<string, Manifest> {
  const before = new Set(old.filter(isHostedCluster).map((each) => manifestKey(each)));
  const kept = now.filter((each) => isHostedCluster(each) && before.has(manifestKey(each)));
  return new Map(kept.map((hosted) => [describeManifest(hosted), hosted]));
}

function isHostedCluster(manifest: Manifest): boolean {
  return groupKind(manifest) === 'hypershift.openshift.io/HostedCluster';
}
