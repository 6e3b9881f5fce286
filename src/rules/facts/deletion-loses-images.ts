import { valueAt } from '../../core/field-path';
import { apiGroup, describeObject, referenceTo } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';

/**
 * Whether images may be deleted together with an object: the Config, what claims a volume or a bucket in the namespace of the
 * registry, and that namespace.
 */
export function deletionLosesImages(object: unknown): boolean {
  return isConfig(object) || isClaim(object) || isNamespace(object);
}

export function isConfig(object: unknown): boolean {
  return kindOf(object) === 'Config';
}

export function isNamespace(object: unknown): boolean {
  const { apiVersion, kind } = asRecord(object);
  return apiVersion === 'v1' && kind === 'Namespace' && valueAt(object, ['metadata', 'name']) === REGISTRY_NAMESPACE;
}

export function isBucketClaim(object: unknown): boolean {
  const { apiVersion, kind } = asRecord(object);
  return kind === 'ObjectBucketClaim' && apiGroup(String(apiVersion)) === 'objectbucket.io' && isOurs(object);
}

/** The name of such an object in a finding about what carries it. */
export function nameInWords(object: unknown): string {
  const { apiVersion, kind, metadata } = asRecord(object);
  return describeObject(
    referenceTo({
      apiVersion: String(apiVersion),
      kind: String(kind),
      metadata: asRecord(metadata) as { name: string },
    }),
  );
}

function isClaim(object: unknown): boolean {
  return (kindOf(object) === 'PersistentVolumeClaim' && isOurs(object)) || isBucketClaim(object);
}

function isOurs(object: unknown): boolean {
  return valueAt(object, ['metadata', 'namespace']) === REGISTRY_NAMESPACE;
}
