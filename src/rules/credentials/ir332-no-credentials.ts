import { Severity } from '../../core/finding';
import { isLive } from '../../core/live-object';
import { USER_SECRET_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import type { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { secretBroughtBy } from '../../credentials';
import { platformsOfType } from '../../platforms';
import { Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import { keyList } from '../engine/key-list';
import { oncePerCluster } from '../engine/once-per-cluster';
import type { Rule } from '../engine/rule';
import { isCreatedByOthers } from '../facts/created-by-others';
import { usedBackend } from '../facts/used-backend';

const KEYS = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];

export const ir332: Rule = {
  id: 'IR332',
  severity: Severity.WARNING,
  title: 'No credentials for the storage',
  why: `On this platform the cluster has no credentials for this storage. Without Secret ${USER_SECRET_NAME} the Operator cannot reach the storage, reports an error and deploys nothing.`,
  source: operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret'),
  scope: 'cluster',
  aboutMissing: true,
  dependsOnPlatform: providedStorage,
  acknowledgeable: true,
  examples: {
    line: 8,
    failing: exampleWith(),
    passing: documents(exampleWith(), externalSecretYaml(USER_SECRET_NAME, REGISTRY_NAMESPACE, KEYS)),
    platform: Platform.VSPHERE,
  },
  *check(cluster) {
    const { platform, release } = cluster;
    if (platform === undefined) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { managementState = 'Managed', storage } = valid.spec ?? {};
      const backend = managementState === 'Managed' ? usedBackend(storage, release)?.backend : undefined;
      if (backend === undefined || isLive(manifest)) continue;
      const [credentials] = backend.credentialSets(release);
      if (credentials === undefined || providedStorage(platform, release).includes(backend.field)) continue;
      if (hasUserSecret(cluster)) return;
      const keys = [
        ...credentials.keys,
        ...backend.paddingKeys(release).filter((key) => !credentials.keys.includes(key)),
      ];
      yield {
        manifest,
        path: ['spec', 'storage', backend.field],
        found: `${backend.field} on ${platform.title}, where the Operator has no credentials for it without Secret ${USER_SECRET_NAME}`,
        expected: 'this Secret, or an object that creates it',
        fix: `create Secret ${USER_SECRET_NAME} in ${REGISTRY_NAMESPACE} with ${keys.length === 1 ? 'key' : 'keys'} ${keyList(keys)}, ${waysToAdd(cluster)}; if the cluster has this Secret already, acknowledge IR332`,
      };
    }
  },
};

const waysToAdd = oncePerCluster(({ manifests }) =>
  manifests.some(({ kind }) => kind === 'ObjectBucketClaim')
    ? 'with the values from the Secret that the ObjectBucketClaim creates (in TypeScript: StorageCredentials.bucketClaim)'
    : 'for example with an ExternalSecret (in TypeScript: StorageCredentials.externalSecret)',
);

/** The Secret of the Operator has a shorter name, which does not count. */
function hasUserSecret(cluster: Cluster): boolean {
  const all = [...cluster.manifests, ...(cluster.existing ?? [])];
  return (
    all.some((manifest) => secretBroughtBy(manifest)?.name === USER_SECRET_NAME) ||
    isCreatedByOthers(USER_SECRET_NAME, cluster)
  );
}

/** The storage types for which the Cloud Credential Operator gives the Operator credentials on clusters of this kind. */
function providedStorage({ infrastructureType }: PlatformProfile, release: Release): string[] {
  return platformsOfType(infrastructureType).flatMap((each) => Object.keys(each.bootstrap(release).storage));
}

function exampleWith(): string {
  return configYaml(
    'replicas: 2\nstorage:\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: https://s3.example.com',
  );
}
