import { apiGroup, type Manifest } from '../core/manifest';
import { CONFIG_NAMESPACE, STORAGE_CHANGE_LABEL } from '../core/names';
import { servesCredentials } from '../credentials';
import { kindOf, MANAGED_KINDS } from '../schema/kinds/kinds';

/**
 * What an object is to the delivery.
 *
 * - `singleton`: the Operator makes it and writes to it: Config, ImagePruner, Image
 * - `claim`, `bucket-claim`: holds the layers
 * - `credentials`: a Secret, or what brings one about and is needed for it
 * - `trust`: a ConfigMap of namespace openshift-config, that Image or the storage names
 * - `storage-change`: the Job that takes the old storage out of the Config before it is applied, and what the Job needs
 * - `other`: anything else
 */
export type Role = 'singleton' | 'claim' | 'bucket-claim' | 'credentials' | 'trust' | 'storage-change' | 'other';

export function roleOf(manifest: Manifest): Role {
  const kind = kindOf(manifest);
  if ((MANAGED_KINDS as readonly unknown[]).includes(kind)) return 'singleton';
  if (kind === 'PersistentVolumeClaim') return 'claim';
  if (kind === 'ConfigMap' && manifest.metadata.namespace === CONFIG_NAMESPACE) return 'trust';
  if (manifest.kind === 'ObjectBucketClaim' && apiGroup(manifest.apiVersion) === 'objectbucket.io')
    return 'bucket-claim';
  if (manifest.metadata.labels?.[STORAGE_CHANGE_LABEL] !== undefined) return 'storage-change';
  return bringsSecret(manifest) ? 'credentials' : 'other';
}

/** Also a certificate does, for a route. */
function bringsSecret(manifest: Manifest): boolean {
  const isCertificate = manifest.kind === 'Certificate' && apiGroup(manifest.apiVersion) === 'cert-manager.io';
  return isCertificate || servesCredentials(manifest);
}

/** Whether the images go, or the Operator's own work, when the object is deleted. */
export function mustStay(manifest: Manifest): boolean {
  return ['singleton', 'claim', 'bucket-claim'].includes(roleOf(manifest));
}
