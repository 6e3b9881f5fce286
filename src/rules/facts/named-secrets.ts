import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { secretBroughtBy } from '../../credentials';
import type { BroughtSecret } from '../../credentials/source';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

/** A Secret and the manifest that creates it, which may be the Secret itself. */
interface SecretSource {
  readonly manifest: Manifest;
  readonly secret: BroughtSecret;
}

/** All Secrets that the manifests create, in any namespace. */
export const broughtSecrets = oncePerCluster(({ manifests }): readonly SecretSource[] =>
  manifests.flatMap((manifest) => {
    const secret = secretBroughtBy(manifest);
    return secret === undefined ? [] : [{ manifest, secret }];
  }),
);

/** The Secrets with the user's storage credentials that the Operator reads; usually one or none. */
export function userSecrets(cluster: Cluster): readonly SecretSource[] {
  return broughtSecrets(cluster).filter(
    ({ secret }) => secret.name === USER_SECRET_NAME && secret.namespace === REGISTRY_NAMESPACE,
  );
}

/** Names of the Secrets that Configs reference: route certificates and the CloudFront signing key. */
export function secretsOfConfigs(cluster: Cluster): Set<string> {
  const names = cluster
    .ofKind('Config')
    .flatMap(({ valid: { spec = {} } }) => [
      ...(spec.routes ?? []).map(({ secretName }) => secretName),
      spec.storage?.s3?.cloudFront?.privateKey?.name,
    ]);
  return new Set(names.filter((name): name is string => name !== undefined && name !== ''));
}
