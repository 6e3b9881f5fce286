import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { MINTED_SECRET_NAME } from '../../operator/drivers/credentials';
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

/** The second way to correct credentials of the user. Not every cluster has credentials for every storage. */
export const OR_CREDENTIALS_OF_CLUSTER = `or, only if Secret ${MINTED_SECRET_NAME} on the cluster has credentials for this storage, remove ${USER_SECRET_NAME}`;

/** The Secrets with the user's storage credentials that the Operator reads; usually one or none. */
export function userSecrets(cluster: Cluster): readonly SecretSource[] {
  return broughtSecrets(cluster).filter(
    ({ secret }) => secret.name === USER_SECRET_NAME && secret.namespace === REGISTRY_NAMESPACE,
  );
}

/** A field of a Config that names a Secret. */
interface SecretUse {
  readonly of: 'route' | 'cloudFront';
  readonly name: string;
  /** Such as `spec.routes[0].secretName`. */
  readonly field: string;
  readonly config: Manifest;
}

/** Where Configs name Secrets: for route certificates and the CloudFront signing key. */
export function secretUses(cluster: Cluster): readonly SecretUse[] {
  return cluster.ofKind('Config').flatMap(({ manifest: config, valid: { spec = {} } }) => {
    const uses = [
      ...(spec.routes ?? []).map(({ secretName: name = '' }, index) => {
        return { of: 'route', name, field: `spec.routes[${index}].secretName`, config } as const;
      }),
      {
        of: 'cloudFront',
        name: spec.storage?.s3?.cloudFront?.privateKey?.name ?? '',
        field: 'spec.storage.s3.cloudFront.privateKey.name',
        config,
      } as const,
    ];
    return uses.filter(({ name }) => name !== '');
  });
}

/** Names of the Secrets that Configs reference. */
export function secretsOfConfigs(cluster: Cluster): Set<string> {
  return new Set(secretUses(cluster).map(({ name }) => name));
}
