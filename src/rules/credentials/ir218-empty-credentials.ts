import { Severity } from '../../core/finding';
import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import { isRecord } from '../../core/record';
import type { BackendField } from '../../storage/backend';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents, secretYaml } from '../examples/example-yaml';
import { OR_CREDENTIALS_OF_CLUSTER, userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { onlyUsedBackend } from '../facts/used-backend';

const EXAMPLE_KEY = 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY';

/** The backends for which the Operator requires non-empty values, with the first release that does. */
const VALUES_WANTED: Partial<Record<BackendField, Release>> = { azure: Release.V4_12, swift: Release.V4_15 };

export const ir218: Rule = {
  id: 'IR218',
  severity: Severity.ERROR,
  title: 'Empty credentials',
  why: "The Operator reads the Secret, finds no value for the key and fails to sync the storage. It does not fall back to the cluster's credentials.",
  source: operatorSource('pkg/storage/azure/azure.go', 'GetConfig'),
  leadsTo: /has an empty value for REGISTRY_STORAGE_/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: {
    line: 7,
    failing: exampleWith(secretYaml(USER_SECRET_NAME, `${EXAMPLE_KEY}: ""`)),
    passing: exampleWith(externalSecretYaml(USER_SECRET_NAME, REGISTRY_NAMESPACE, [EXAMPLE_KEY])),
  },
  *check(cluster) {
    const only = onlyUsedBackend(cluster);
    const since = only && VALUES_WANTED[only.backend.field];
    if (only === undefined || since === undefined || !isAtLeast(cluster.release, since)) return;
    const sets = only.backend.credentialSets(cluster.release).map(({ keys }) => keys);
    for (const { manifest, secret } of userSecrets(cluster)) {
      const complete = sets.filter((keys) => keys.every((key) => secret.keys?.includes(key)));
      const empty = emptyValues(manifest);
      if (complete.length === 0 || complete.some((keys) => !keys.some((key) => empty.has(key)))) continue;
      const [key = ''] = complete.flat().filter((each) => empty.has(each));
      yield {
        manifest,
        path: empty.get(key) ?? [],
        found: `an empty ${key}`,
        expected: `a value, because spec.storage.${only.backend.field} of Config/cluster needs it`,
        fix: `set a value; ${OR_CREDENTIALS_OF_CLUSTER}`,
        related: only.config,
      };
    }
  },
};

const MAPS: readonly FieldPath[] = [
  ['data'],
  ['stringData'],
  ['spec', 'target', 'template', 'data'],
  ['spec', 'encryptedData'],
  ['spec', 'template', 'data'],
];

/**
 * The keys with empty values in a Secret or in a Secret template, with their paths. `stringData` overrides `data`, and the
 * template of a SealedSecret overrides what it decrypts.
 */
function emptyValues(manifest: Manifest): ReadonlyMap<string, FieldPath> {
  const empty = new Map<string, FieldPath>();
  for (const path of MAPS) {
    const map = valueAt(manifest, path);
    for (const [key, value] of isRecord(map) ? Object.entries(map) : []) {
      if (value === '' || value === null) empty.set(key, [...path, key]);
      else empty.delete(key);
    }
  }
  return empty;
}

function exampleWith(secret: string): string {
  return documents(
    secret,
    configYaml(
      'replicas: 2\nstorage:\n  managementState: Unmanaged\n  azure:\n    accountName: layers\n    container: images',
    ),
  );
}
