import { valueAt } from './field-path';
import type { Manifest } from './manifest';

/** Whether it was read from a cluster, as `oc get -o yaml` prints it: what the Operator fills in stands there rightly. */
export function isLive(manifest: Manifest): boolean {
  return MARKS.some((field) => valueAt(manifest, ['metadata', field]) !== undefined);
}

/** What only an API server writes; tools that tidy up leave one or the other. */
const MARKS = ['uid', 'resourceVersion', 'managedFields'];
