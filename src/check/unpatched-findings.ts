import { isPatched, type PatchedBases } from '../inputs/kustomize/patched-bases';
import { withoutPatchedValues } from '../inputs/kustomize/without-patched-values';
import type { SourceObject } from '../yaml/source-object';
import type { LocatedFinding } from './check-report';

/**
 * The findings about objects that do not depend on values that patches write.
 *
 * @param judge the findings about the same objects without these values
 */
export function unpatchedFindings(
  found: readonly LocatedFinding[],
  objects: readonly SourceObject[],
  patched: PatchedBases,
  judge: (objects: readonly SourceObject[]) => readonly LocatedFinding[],
): readonly LocatedFinding[] {
  if (patched.size === 0 || found.length === 0) return found;
  const left = withoutPatchedValues(objects, patched);
  const both = left.isLess ? inBoth(found, judge(left.objects)) : found;
  return both.filter(({ file, object, field }) => !isPatched(patched, file, object, field));
}

function inBoth(found: readonly LocatedFinding[], others: readonly LocatedFinding[]): LocatedFinding[] {
  const keys = new Set(others.map(placeOf));
  return found.filter((finding) => keys.has(placeOf(finding)));
}

function placeOf({ id, object: { kind, namespace = '', name }, field }: LocatedFinding): string {
  return [id, kind, namespace, name, field].join(' ');
}
