import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { omitEmptyFields } from '../go/omit-empty-fields';
import { withReplacements } from '../../yaml/odd-bytes';
import type { Driver } from '../drivers/driver';
import { PRIVATE_SECRET_NAME, privateSecretData } from '../container/env';

/** Values that must not be in the registry's environment in plain text. Source: pkg/resource/secret.go. */
export function privateSecret(driver: Driver): Manifest {
  return omitEmptyFields({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: PRIVATE_SECRET_NAME, namespace: REGISTRY_NAMESPACE },
    stringData: { ...privateSecretData(driver.environment()), ...printableData(driver.volumeSecrets()) },
  });
}

function printableData(data: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withReplacements(value)]));
}
