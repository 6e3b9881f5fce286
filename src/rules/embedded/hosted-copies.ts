import { manifestKey, referenceTo, type Manifest, describeManifest } from '../../core/manifest';
import { trustedCaName } from './carriers/hosted-cluster';
import { embeddedManifests } from './embedded-clusters';
import { embeddedPath, type ClusterSides } from './with-embedded';

/** A cluster on both sides, of whose objects some are copies. */
export interface CopySides extends ClusterSides {
  /** What its copies are copies of, by the keys of the copies. @default - none */
  readonly originals?: Readonly<Record<string, Manifest>>;
}

/**
 * Hosted clusters, with the ConfigMaps that HyperShift copied to them: where the original is gone and still named, HyperShift only
 * reports an error, and does not delete its copies.
 */
export function withHostedCopies([outer, ...embedded]: readonly ClusterSides[]): CopySides[] {
  if (outer === undefined) return [];
  const [old, now] = [outer.old, outer.now].map((side) => copiesIn(side?.manifests ?? []));
  const names = namesIn(outer.now?.manifests ?? []);
  const hosted = embedded.map((sides): CopySides => {
    const destination = [...(old?.keys() ?? []), ...(now?.keys() ?? [])].find(
      (each) => embeddedPath(outer.path, each) === sides.path,
    );
    if (destination === undefined) return sides;
    const [before, after] = [old, now].map((side) => side?.get(destination) ?? []);
    const copies = [...(before ?? []), ...(after ?? [])];
    const originals = Object.fromEntries(copies.map(({ copy, original }) => [manifestKey(copy), original]));
    const kept =
      after?.length === 0 ? (before ?? []).filter(({ copy }) => names.get(destination) === copy.metadata.name) : [];
    return { ...withKept(sides, kept, destination), originals };
  });
  return [outer, ...hosted];
}

interface Copy {
  readonly copy: Manifest;
  readonly original: Manifest;
}

/** By the hosted clusters that get them. */
function copiesIn(manifests: readonly Manifest[]): Map<string, Copy[]> {
  const copies = [...embeddedManifests(manifests)].map(([destination, objects]): [string, Copy[]] => [
    destination,
    objects.flatMap(({ manifest, copyOf }) => (copyOf === undefined ? [] : [{ copy: manifest, original: copyOf }])),
  ]);
  return new Map(copies.filter(([, each]) => each.length > 0));
}

/** The names of the ConfigMaps that HostedClusters name. */
function namesIn(manifests: readonly Manifest[]): Map<string, string | undefined> {
  return new Map(manifests.map((each) => [describeManifest(each), trustedCaName(each)]));
}

function withKept(sides: ClusterSides, kept: readonly Copy[], hosted: string): ClusterSides {
  if (sides.now === undefined || kept.length === 0) return sides;
  const changes = kept.map(({ copy, original }) => ({
    level: 'change' as const,
    subject: referenceTo(original),
    what: `HyperShift no longer finds this ConfigMap, and reports an error: the copy in the hosted cluster stays as it is, and nodes and builds go on trusting its CAs; add the ConfigMap again, or remove spec.configuration.image.additionalTrustedCA of ${hosted}`,
    why: `the manifest of the ConfigMap is not in NEW, and ${hosted} still names it`,
    old: `copied to ${describeManifest(copy)}`,
    new: 'not copied',
    source:
      'openshift/hypershift hypershift-operator/controllers/hostedcluster/hostedcluster_controller.go reconcileGlobalConfigSync',
  }));
  const now = { ...sides.now, manifests: [...sides.now.manifests, ...kept.map(({ copy }) => copy)] };
  return { ...sides, now, changes: [...(sides.changes ?? []), ...changes] };
}
