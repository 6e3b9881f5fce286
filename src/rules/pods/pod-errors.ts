import type { Diagnostic } from '../../core/diagnostic';
import { valueAt, type FieldPath } from '../../core/field-path';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { give } from '../engine/fix-text';
import type { Violation } from '../engine/rule';

/** Something in a field that is copied into a pod and that the API server refuses there. */
export interface PodFlaw extends Diagnostic {
  /** Below the field. */
  readonly path: FieldPath;
}

/** The flaws of one field of `spec`, called as in a container or pod, in every Config and ImagePruner that has it. */
export function* podFieldViolations(
  cluster: Cluster,
  field: string,
  flawsOf: (value: unknown) => Iterable<PodFlaw>,
): Iterable<Violation> {
  const objects: readonly JudgedObject[] = [...cluster.ofKind('Config'), ...cluster.ofKind('ImagePruner')];
  for (const { manifest, valid, errors } of objects) {
    for (const { path, ...diagnostic } of flawsOf(valueAt(valid, ['spec', field]))) {
      const place = ['spec', field, ...path];
      if (isRefusedAlready(errors, place)) continue;
      yield { manifest, path: place, fix: give(place, diagnostic.expected), ...diagnostic };
    }
  }
}

/** Flaws of the items of a list; what is no list has none. */
export function* eachItem(
  list: unknown,
  flawsOf: (item: unknown, index: number) => Iterable<PodFlaw>,
): Iterable<PodFlaw> {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) yield* below([index], flawsOf(item, index));
}

/** Flaws of a value, by the place where the value stands. */
export function* below(path: FieldPath, flaws: Iterable<PodFlaw>): Iterable<PodFlaw> {
  for (const flaw of flaws) yield { ...flaw, path: [...path, ...flaw.path] };
}

/** What the schema refuses is not read on: what seems to be missing here may be what has the wrong type. */
function isRefusedAlready(errors: readonly SchemaDiagnostic[], place: FieldPath): boolean {
  const parent = place.slice(0, -1);
  return errors.some(({ path }) => startsWith(place, path) || startsWith(path, parent));
}

function startsWith(path: FieldPath, start: FieldPath): boolean {
  return start.every((step, index) => path[index] === step);
}
