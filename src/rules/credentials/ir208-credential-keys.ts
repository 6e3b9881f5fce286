import { Severity } from '../../core/finding';
import { inOneList } from '../../core/formats/in-one-list';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { secretBroughtBy } from '../../credentials';
import type { Backend } from '../../storage/backend';
import type { Release } from '../../core/release';
import { configYaml, documents, secretKeysYaml } from '../examples/example-yaml';
import { keysInWords } from '../engine/key-list';
import { placeOfMissing } from './missing-keys';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { OR_CREDENTIALS_OF_CLUSTER } from '../facts/named-secrets';
import { onlyUsedBackend } from '../facts/used-backend';

export const ir208: Rule = {
  id: 'IR208',
  severity: Severity.ERROR,
  title: 'Wrong keys in the credentials Secret',
  why: 'If the Secret exists, the Operator reads no other credentials. If a key is missing, it cannot reach the storage, and nothing is rolled out.',
  source: operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret'),
  leadsTo: /does not contain required keys? /,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: {
    line: 8,
    failing: exampleWith('REGISTRY_STORAGE_S3_ACCESS_KEY', 'REGISTRY_STORAGE_S3_SECRET_KEY'),
    passing: exampleWith('REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'),
  },
  *check(cluster) {
    const only = onlyUsedBackend(cluster);
    // With a volume, the Operator does not use the Secret.
    if (only === undefined || only.backend.credentialSets(cluster.release).length === 0) return;
    const existing = cluster.existing ?? [];
    for (const manifest of [...cluster.manifests, ...existing]) {
      const secret = secretBroughtBy(manifest);
      if (secret?.name !== USER_SECRET_NAME || secret.namespace !== REGISTRY_NAMESPACE) continue;
      if (secret.keys === undefined || fits(only.backend, cluster.release, secret.keys)) continue;
      // An existing Secret cannot be changed here, so report the storage instead.
      const isOurs = !existing.includes(manifest);
      yield {
        manifest: isOurs ? manifest : only.config,
        path: isOurs
          ? placeOfMissing(manifest, secret.keys, readBy(only.backend, cluster.release))
          : ['spec', 'storage', only.backend.field],
        found: `${isOurs ? '' : `Secret ${USER_SECRET_NAME} on the cluster with `}${keysInWords(secret.keys)}`,
        expected: `for ${only.backend.title} ${wanted(only.backend, cluster.release)}`,
        fix: `rename or add keys${isOurs ? '' : ' in the Secret on the cluster'}, so that the Secret has ${wanted(only.backend, cluster.release)}; ${OR_CREDENTIALS_OF_CLUSTER}`,
        related: isOurs ? only.config : undefined,
      };
    }
  },
};

function fits(backend: Backend, release: Release, keys: readonly string[]): boolean {
  const has = (key: string): boolean => keys.includes(key);
  const sets = backend.credentialSets(release);
  return sets.some((set) => set.keys.every(has)) && backend.paddingKeys(release).every(has);
}

function readBy(backend: Backend, release: Release): string[] {
  return [...backend.credentialSets(release).flatMap(({ keys }) => keys), ...backend.paddingKeys(release)];
}

function wanted(backend: Backend, release: Release): string {
  const sets = backend.credentialSets(release).map(({ keys }) => named(keys));
  const padding = backend.paddingKeys(release);
  return padding.length > 0 ? `${named(padding)}, with an empty value where not used` : sets.join(', or ');
}

function named(keys: readonly string[]): string {
  return `${keys.length === 1 ? 'key' : 'keys'} ${inOneList(keys)}`;
}

function exampleWith(...keys: readonly string[]): string {
  return documents(
    secretKeysYaml(USER_SECRET_NAME, keys),
    configYaml(
      'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1',
    ),
  );
}
