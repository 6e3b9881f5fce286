import type { Manifest } from './manifest';
import { fieldOf, type PlainRecord } from './record';

/** Whether the manifest was read from a cluster, for example by `oc get -o yaml`: then it may contain fields that the Operator sets. */
export function isLive({ metadata }: Manifest): boolean {
  // Asked of each object by many.
  for (const mark of MARKS) if (fieldOf(metadata, mark) !== undefined) return true;
  return false;
}

/** Those fields of its metadata that show it. */
export function liveMarks({ metadata }: Manifest): PlainRecord {
  return Object.fromEntries(
    Object.entries(metadata).filter(([field, value]) => MARKS.has(field) && value !== undefined),
  );
}

/** Fields that only the API server writes. Cleanup tools often leave at least one of them. */
const MARKS: ReadonlySet<string> = new Set(['uid', 'resourceVersion', 'managedFields']);
