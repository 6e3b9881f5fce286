import type { Manifest } from '../../core/manifest';
import { DEFAULT_CLAIM_NAME, USER_SECRET_NAME } from '../../core/names';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';
import { secretsOfConfigs } from './named-secrets';

/**
 * Whether an object belongs to the registry: a kind that configures it, a namespace that the registry and its Operator read,
 * or, without a namespace in the manifest, a name that they read. Other objects are not judged.
 */
export function isOfRegistry(cluster: Cluster, manifest: Manifest): boolean {
  const { name, namespace }: { readonly name: unknown; readonly namespace?: unknown } = manifest.metadata;
  return concernsRegistry(manifest) || (namespace === undefined && knownNames(cluster).has(name));
}

/** Names that the Configs and Images refer to, and names that the Operator reads by default. */
const knownNames = oncePerCluster((cluster): ReadonlySet<unknown> => {
  const specs = cluster.ofKind('Config').map(({ valid }) => valid.spec);
  return new Set([
    USER_SECRET_NAME,
    DEFAULT_CLAIM_NAME,
    ...secretsOfConfigs(cluster),
    ...specs.map((spec) => spec?.storage?.pvc?.claim),
    ...specs.map((spec) => spec?.storage?.s3?.trustedCA?.name),
    ...cluster.ofKind('Image').map(({ valid }) => valid.spec?.additionalTrustedCA?.name),
  ]);
});
