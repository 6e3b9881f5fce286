import { type FieldPath, valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';

/**
 * Whether a field of a Config is as the cluster shows it, and not as a manifest sets it. A live Config has a status. Without
 * one it is a manifest in which somebody left the uid, and it will be applied.
 */
export function isLiveField(config: Manifest, path: FieldPath): boolean {
  if (!isLive(config) || config['status'] === undefined) return false;
  const written = MERGED.get(config);
  return written === undefined || valueAt(written, path) === undefined;
}

/** Notes which fields of a merged object a manifest sets. Returns the merged object. */
export function mergedFrom(written: Manifest, merged: Manifest): Manifest {
  MERGED.set(merged, written);
  return merged;
}

const MERGED = new WeakMap<Manifest, Manifest>();
