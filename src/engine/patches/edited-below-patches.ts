import { formatFieldPath } from '../../core/field-path';
import { describeObject, referenceTo } from '../../core/manifest';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { manifestsOf } from '../../rules/embedded/embedded-clusters';
import { isPatched, type PatchedBases } from '../../inputs/kustomize/changes-by-file';
import { editedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';

/** What an edit changes in fields that patches write: only the builds show whether anything changes. */
export function editedBelowPatches({ old, now }: ClusterPair, patched: PatchedBases): Unknown[] {
  if (patched.size === 0 || old === undefined || now === undefined) return [];
  const files = new Map(now.objects.map(({ manifest, file }) => [manifest, file]));
  return editedObjects(manifestsOf(old.objects), manifestsOf(now.objects)).flatMap(({ after, paths }) => {
    const reference = referenceTo(after);
    return paths
      .map(formatFieldPath)
      .filter((field) => isPatched(patched, files.get(after) ?? '', reference, field))
      .map((field) => ({ object: describeObject(reference), field, why: WHY }));
  });
}

const WHY = 'a patch of kustomize writes it: compare the builds (diff -k)';
