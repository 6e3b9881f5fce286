import { isSameData } from '../../../core/data/same-data';
import { manifestKey, type Manifest } from '../../../core/manifest';
import type { Release } from '../../../core/release';
import { kindOf } from '../../../schema/kinds/kinds';
import { refusedObjects } from '../../unknown/refused';
import type { Unknown } from '../../unknown/unknown';

/** The manifests with `old` in place of an edit that the API server rejects: nothing of it reaches the Operator. */
export function withoutRefused(
  old: readonly Manifest[],
  now: readonly Manifest[],
  release: Release,
): { readonly manifests: readonly Manifest[]; readonly unknown: readonly Unknown[] } {
  const known = new Map(old.map((manifest) => [manifestKey(manifest), manifest]));
  const unknown: Unknown[] = [];
  const manifests = now.map((manifest) => {
    const before = known.get(manifestKey(manifest));
    // What of Image/cluster is wrong, the Machine Config Operator rejects as well.
    if (before === undefined || kindOf(manifest) === 'Image' || isSameData(before['spec'], manifest['spec']))
      return manifest;
    const refused = refusedObjects([manifest], release);
    if (refused.length === 0 || refusedObjects([before], release).length > 0) return manifest;
    unknown.push(...refused);
    return before;
  });
  return unknown.length === 0 ? { manifests: now, unknown } : { manifests, unknown };
}
