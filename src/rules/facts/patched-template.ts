import { mergePatched } from '../../core/data/merge-patched';
import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { readValues } from '../../yaml/read-values';

/** The Application template of an ApplicationSet as its patch makes it. */
interface PatchedTemplate {
  readonly application: unknown;
  /** Whether the patch decides on a field. */
  readonly isPatched: (path: FieldPath) => boolean;
}

/**
 * A patch that only Go's templates make readable changes nothing here: the carrier lists it.
 * Source: argoproj/argo-cd applicationset/controllers/template/patch.go applyTemplatePatch.
 */
export function patchedTemplate(set: Manifest): PatchedTemplate {
  const text = valueAt(set, ['spec', 'templatePatch']);
  const [document] = typeof text === 'string' ? readValues(text).values : [];
  const template = valueAt(set, ['spec', 'template']);
  return {
    application: isRecord(document?.value) ? mergePatched(template, document.value) : template,
    isPatched: (path) => valueAt(document?.value, path) !== undefined,
  };
}
