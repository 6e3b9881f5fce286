import type { DiagnosticWith } from '../../core/diagnostic';
import { valueAt, type FieldPath } from '../../core/field-path';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { give } from '../engine/fix-text';
import type { Violation } from '../engine/rule';

/** Something in a field that is copied into a pod and that the API server refuses there. The path begins at the field. */
export type PodErrors = Iterable<DiagnosticWith<'path'>>;

/** The errors of one field of `spec`, called as in a container or pod, in every Config and ImagePruner that has it. */
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
      yield { fix: give(path, error.expected), ...error, manifest, path };
    }
  }
}

/** Errors of the items of a list; what is no list has none. */
export function* eachItem(list: unknown, errorsOf: (item: unknown, index: number) => PodErrors): PodErrors {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) yield* below([index], errorsOf(item, index));
}

/** Errors of a value, by the place where the value stands. */
export function* below(path: FieldPath, errors: PodErrors): PodErrors {
  for (const error of errors) yield { ...error, path: [...path, ...error.path] };
}

/** What the schema refuses is not read on: what seems to be missing here may be what has the wrong type. */
function isRefusedAlready(errors: readonly SchemaDiagnostic[], place: FieldPath): boolean {
  const parent = place.slice(0, -1);
  return errors.some(({ path }) => startsWith(place, path) || startsWith(path, parent));
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, index) => path[index] === step);
}
