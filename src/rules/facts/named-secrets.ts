import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { secretBroughtBy } from '../../credentials';
import type { BroughtSecret } from '../../credentials/source';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

/** A Secret together with the manifest that brings it, be it the Secret itself. */
export interface SecretSource {
  readonly manifest: Manifest;
  readonly secret: BroughtSecret;
}

/** Every Secret that the objects bring about, in any namespace. */
export const broughtSecrets = oncePerCluster(({ manifests }): readonly SecretSource[] =>
  manifests.flatMap((manifest) => {
    const secret = secretBroughtBy(manifest);
    return secret === undefined ? [] : [{ manifest, secret }];
  }),
);

/** The storage credentials of the user, where the Operator reads them; mostly one, or none. */
export function userSecrets(cluster: Cluster): readonly SecretSource[] {
  return broughtSecrets(cluster).filter(
    ({ secret }) => secret.name === USER_SECRET_NAME && secret.namespace === REGISTRY_NAMESPACE,
  );
}

/** Names of the Secrets that the Configs name: certificates of routes, and the key that signs CloudFront's URLs. */
export function secretsOfConfigs(cluster: Cluster): Set<string> {
  const names = cluster
    .ofKind('Config')
    .flatMap(({ valid: { spec = {} } }) => [
      ...(spec.routes ?? []).map(({ secretName }) => secretName),
      spec.storage?.s3?.cloudFront?.privateKey?.name,
    ]);
  return new Set(names.filter((name): name is string => name !== undefined && name !== ''));
}
