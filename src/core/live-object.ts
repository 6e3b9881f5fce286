import type { Manifest } from './manifest';
import type { PlainRecord } from './record';

/** Whether the manifest was read from a cluster, for example by `oc get -o yaml`: then it may contain fields that the Operator sets. */
export function isLive(manifest: Manifest): boolean {
  return Object.keys(liveMarks(manifest)).length > 0;
}

/** Those fields of its metadata that show it. */
export function liveMarks({ metadata }: Manifest): PlainRecord {
  return Object.fromEntries(
    Object.entries(metadata).filter(([field, value]) => MARKS.has(field) && value !== undefined),
  );
}

/** Fields that only the API server writes. Cleanup tools often leave at least one of them. */
const MARKS: ReadonlySet<string> = new Set(['uid', 'resourceVersion', 'managedFields']);
