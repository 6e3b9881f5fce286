import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { describeObject, manifestKey, referenceTo } from '../../core/manifest';
import { isRecord } from '../../core/record';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { isPatched, type PatchedBases } from '../../inputs/kustomize/patched-bases';
import type { Unknown } from '../../operator/unknown/unknown';

/** What an edit changes in fields that patches write: only the builds show whether anything changes. */
export function editedBelowPatches({ old, now }: ClusterPair, patched: PatchedBases): Unknown[] {
  if (patched.size === 0 || old === undefined || now === undefined) return [];
  const before = new Map(old.objects.map(({ manifest }) => [manifestKey(manifest), manifest]));
  return now.objects
    .filter(({ file }) => patched.has(file))
    .flatMap(({ file, manifest }) => {
      const was = before.get(manifestKey(manifest));
      const reference = referenceTo(manifest);
      const fields = was === undefined ? [] : differing(was, manifest, []);
      return fields
        .filter((field) => isPatched(patched, file, reference, field))
        .map((field) => ({ object: describeObject(reference), field, why: WHY }));
    });
}

const WHY = 'a patch of kustomize writes it: compare the builds (diff -k)';

function differing(old: unknown, now: unknown, path: FieldPath): string[] {
  if (isRecord(old) && isRecord(now)) {
    const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...keys].flatMap((key) => differing(old[key], now[key], [...path, key]));
  }
  return jsonText(old) === jsonText(now) ? [] : [formatFieldPath(path)];
}
