import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';

/** Whether it was read from a cluster, as `oc get -o yaml` prints it: what the Operator fills in stands there rightly. */
export function isLive(manifest: Manifest): boolean {
  return valueAt(manifest, ['metadata', 'uid']) !== undefined;
}
