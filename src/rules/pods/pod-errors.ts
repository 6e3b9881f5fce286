import { safe, set, type RuleEdit } from '../../core/edit';
import { isTypo } from '../../core/nearest';
import type { DiagnosticWith } from '../../core/diagnostic';
import { valueAt, type FieldPath } from '../../core/field-path';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { give } from '../engine/fix-text';
import type { Violation } from '../engine/rule';

/** Errors in a field that make the API server reject the pod. Paths start at the field. */
export type PodErrors = Iterable<PodError>;

interface PodError extends DiagnosticWith<'path'> {
  readonly edit?: RuleEdit | undefined;
}

/** The errors of one pod or container field of `spec` in every Config and ImagePruner. */
export function* podFieldViolations(
  cluster: Cluster,
  field: string,
  errorsOf: (value: unknown) => PodErrors,
): Iterable<Violation> {
  const objects: readonly JudgedObject[] = [...cluster.ofKind('Config'), ...cluster.ofKind('ImagePruner')];
  for (const { manifest, valid, errors } of objects) {
    for (const error of errorsOf(valueAt(valid, ['spec', field]))) {
      const path = ['spec', field, ...error.path];
      if (isRefusedAlready(errors, path)) continue;
      const edit = error.edit ?? editOf(path, valueAt(manifest, path), error.suggestion);
      yield { fix: give(path, error.expected), ...error, manifest, path, edit };
    }
  }
}

/** Some errors are about the key at the path: then the value is not like the suggestion. */
function editOf(path: FieldPath, value: unknown, meant = ''): RuleEdit | undefined {
  return typeof value === 'string' && meant !== '' && isTypo(value, meant) ? safe(set(path, meant)) : undefined;
}

/** Errors of the items of a list; no errors if the value is not a list. */
export function* eachItem(list: unknown, errorsOf: (item: unknown, index: number) => PodErrors): PodErrors {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) yield* below([index], errorsOf(item, index));
}

/** Prefixes the path of each error with the path of the value. */
export function* below(path: FieldPath, errors: PodErrors): PodErrors {
  for (const error of errors) yield { ...error, path: [...path, ...error.path] };
}

/** Skip fields with schema errors, because a value of the wrong type would be reported as missing here. */
function isRefusedAlready(errors: readonly SchemaDiagnostic[], place: FieldPath): boolean {
  const parent = place.slice(0, -1);
  return errors.some(({ path }) => startsWith(place, path) || startsWith(path, parent));
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, index) => path[index] === step);
}
