import { isPatched, type ChangesByFile } from '../../inputs/kustomize/changes-by-file';
import { withoutPatchedValues } from '../../inputs/kustomize/without-patched-values';
import type { SourceObject } from '../../yaml/source-object';
import type { Finding } from '../../core/finding';

/** A finding in a file. */
interface FoundInFile extends Pick<Finding, 'id' | 'object' | 'field'> {
  readonly file: string;
}

/**
 * The findings about objects that do not depend on values that patches write.
 *
 * @param judge the findings about the same objects without these values
 */
export function unpatchedFindings<Given extends FoundInFile>(
  found: readonly Given[],
  objects: readonly SourceObject[],
  patched: ChangesByFile,
  judge: (objects: readonly SourceObject[]) => readonly FoundInFile[],
): readonly Given[] {
  if (patched.size === 0 || found.length === 0) return found;
  const kept = found.filter(({ file, object, field }) => !isPatched(patched, file, object, field));
  if (kept.length === 0) return kept;
  const left = withoutPatchedValues(objects, patched);
  return left.isLess ? inBoth(kept, judge(left.objects)) : kept;
}

function inBoth<Given extends FoundInFile>(found: readonly Given[], others: readonly FoundInFile[]): Given[] {
  const keys = new Set(others.map(placeOf));
  return found.filter((finding) => keys.has(placeOf(finding)));
}

function placeOf({ id, object: { kind, namespace = '', name }, field }: FoundInFile): string {
  return [id, kind, namespace, name, field].join(' ');
}
