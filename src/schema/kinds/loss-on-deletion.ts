import { valueAt } from '../../core/field-path';
import { apiGroup } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord } from '../../core/record';
import { kindOf } from './kinds';

/**
 * What goes with an object that is deleted: with the Config the registry, and its storage if that is Managed; with what claims a
 * volume or a bucket in the namespace of the registry, and with that namespace, the images.
 */
export function lossOnDeletion(object: unknown): 'registry' | 'images' | undefined {
  if (kindOf(object) === 'Config') return 'registry';
  return isClaim(object) || isNamespace(object) ? 'images' : undefined;
}

function isClaim(object: unknown): boolean {
  const { apiVersion, kind } = asRecord(object);
  const isOfBucket = kind === 'ObjectBucketClaim' && apiGroup(String(apiVersion)) === 'objectbucket.io';
  const isOurs = valueAt(object, ['metadata', 'namespace']) === REGISTRY_NAMESPACE;
  return isOurs && (isOfBucket || kindOf(object) === 'PersistentVolumeClaim');
}

function isNamespace(object: unknown): boolean {
  const { apiVersion, kind } = asRecord(object);
  return apiVersion === 'v1' && kind === 'Namespace' && valueAt(object, ['metadata', 'name']) === REGISTRY_NAMESPACE;
}
