import { apiGroup, type Manifest } from '../core/manifest';
import { CONFIG_NAMESPACE, STORAGE_CHANGE_LABEL } from '../core/names';
import { servesCredentials } from '../credentials';
import { isOfManagedKind, kindOf } from '../schema/kinds/kinds';
import { lossOnDeletion } from '../schema/kinds/loss-on-deletion';

/**
 * The role of an object in a delivery.
 *
 * - `singleton`: created and updated by the Operator: Config, ImagePruner, Image
 * - `claim`, `bucket-claim`: stores the image layers
 * - `credentials`: a Secret, or an object that creates one or is needed for that
 * - `trust`: a ConfigMap in namespace openshift-config that Image or the storage references
 * - `storage-change`: the Job that removes the old storage from the Config before the Config is applied, and its
 *   dependencies
 * - `other`: anything else
 */
export type Role = 'singleton' | 'claim' | 'bucket-claim' | 'credentials' | 'trust' | 'storage-change' | 'other';

export function roleOf(manifest: Manifest): Role {
  if (isOfManagedKind(manifest)) return 'singleton';
  const kind = kindOf(manifest);
  if (kind === 'PersistentVolumeClaim') return 'claim';
  if (kind === 'ConfigMap' && manifest.metadata.namespace === CONFIG_NAMESPACE) return 'trust';
  if (manifest.kind === 'ObjectBucketClaim' && apiGroup(manifest.apiVersion) === 'objectbucket.io')
    return 'bucket-claim';
  if (manifest.metadata.labels?.[STORAGE_CHANGE_LABEL] !== undefined) return 'storage-change';
  return bringsSecret(manifest) ? 'credentials' : 'other';
}

/** A Certificate creates a Secret too, for a route. */
function bringsSecret(manifest: Manifest): boolean {
  const isCertificate = manifest.kind === 'Certificate' && apiGroup(manifest.apiVersion) === 'cert-manager.io';
  return isCertificate || servesCredentials(manifest);
}

/**
 * Whether deleting the object would delete images or undo the Operator's work. A claim that names no namespace gets that of the
 * tool.
 */
export function mustStay(manifest: Manifest): boolean {
  return lossOnDeletion(manifest) !== undefined || ['singleton', 'claim', 'bucket-claim'].includes(roleOf(manifest));
}
