import { valueAt } from './field-path';
import type { Manifest } from './manifest';

/** Whether the manifest was read from a cluster, for example by `oc get -o yaml`: then it may contain fields that the Operator sets. */
export function isLive(manifest: Manifest): boolean {
  return MARKS.some((field) => valueAt(manifest, ['metadata', field]) !== undefined);
}

/** Fields that only the API server writes. Cleanup tools often leave at least one of them. */
const MARKS = ['uid', 'resourceVersion', 'managedFields'];
