import { apiGroup, type Manifest } from '../core/manifest';
import { CONFIG_NAMESPACE } from '../core/names';
import { secretBroughtBy } from '../credentials';
import { kindOf, MANAGED_KINDS } from '../schema/kinds';

/**
 * What an object is to the delivery.
 *
 * - `singleton`: the Operator makes it and writes to it: Config, ImagePruner, Image
 * - `claim`, `bucket-claim`: holds the layers
 * - `credentials`: a Secret, or what brings one about
 * - `trust`: a ConfigMap of namespace openshift-config, that Image or the storage names
 * - `other`: anything else
 */
export type Role = 'singleton' | 'claim' | 'bucket-claim' | 'credentials' | 'trust' | 'other';

export function roleOf(manifest: Manifest): Role {
  const kind = kindOf(manifest);
  if ((MANAGED_KINDS as readonly unknown[]).includes(kind)) return 'singleton';
  if (kind === 'PersistentVolumeClaim') return 'claim';
  if (kind === 'ConfigMap' && manifest.metadata.namespace === CONFIG_NAMESPACE) return 'trust';
  if (manifest.kind === 'ObjectBucketClaim' && apiGroup(manifest.apiVersion) === 'objectbucket.io')
    return 'bucket-claim';
  return secretBroughtBy(manifest) === undefined ? 'other' : 'credentials';
}

/** Whether the images go, or the Operator's own work, when the object is deleted. */
export function mustStay(manifest: Manifest): boolean {
  return ['singleton', 'claim', 'bucket-claim'].includes(roleOf(manifest));
}
