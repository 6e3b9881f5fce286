import { oncePer } from '../../core/caching/once-per';
import { remove, rename, safe, set, suggested, type RuleEdit } from '../../core/edit';
import type { Diagnostic } from '../../core/diagnostic';
import { valueAt, type FieldPath } from '../../core/field-path';
import { fieldOf } from '../../core/record';
import { isTypo } from '../../core/nearest';
import { createdPodErrors } from '../../operator/api-server/created-pod-errors';
import { Place } from '../../operator/api-server/place';
import { errorsOfPodField, type PodField } from '../../operator/api-server/pod-errors';
import type { Problem } from '../../operator/api-server/problem';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { give } from '../engine/fix-text';
import type { Violation } from '../engine/rule';
import { problemWords } from './problem-words';

/**
 * What makes the API server reject the pods of a Config or an ImagePruner in one field of `spec`, the first problem of each
 * place.
 *
 * @param isOf whether a problem is one of the rule
 */
export function* podFieldViolations(
  cluster: Cluster,
  field: PodField,
  isOf: (problem: Problem) => boolean = () => true,
): Iterable<Violation> {
  const objects: readonly JudgedObject[] = [...cluster.ofKind('Config'), ...cluster.ofKind('ImagePruner')];
  for (const { manifest, valid, errors } of objects) {
    const spec = fieldOf(valid, 'spec');
    // As in most objects.
    if (fieldOf(spec, field) === undefined) continue;
    const found = [
      ...errorsOfPodField(spec, field, Place.of('spec'), cluster.release),
      ...(manifest.kind === 'Config'
        ? createdPodErrors({ [field]: fieldOf(spec, field) }, Place.of('spec'), cluster.release)
        : []),
    ];
    const seen = new Set<string>();
    for (const { place, problem } of found) {
      const key = JSON.stringify(place.path);
      if (problem === undefined || !isOf(problem) || seen.has(key) || isRefusedAlready(errors, place.path)) continue;
      seen.add(key);
      yield { manifest, ...violationOf(problem, place.path, valueAt(manifest, place.path)) };
    }
  }
}

function violationOf(problem: Problem, path: FieldPath, value: unknown): Omit<Violation, 'manifest'> {
  const words = problemWords(problem, value);
  const fix = isAboutKey(problem, path) ? `rename this key: use ${words.expected}` : give(path, words.expected);
  return { fix, ...words, path, edit: editFor(problem, path, words, value) };
}

/** Whether the last step of the path is wrong, and not the value that is there. */
function isAboutKey(problem: Problem, path: FieldPath): boolean {
  const key = problem.is === 'no resource' ? problem.name : problem.is === 'no label key' ? problem.value : undefined;
  return key !== undefined && key === path.at(-1);
}

function editFor(problem: Problem, path: FieldPath, { suggestion }: Diagnostic, value: unknown): RuleEdit | undefined {
  if (problem.is === 'claims') return safe(remove(path));
  if (suggestion === undefined) return undefined;
  if (problem.is === 'no resource') return suggested(rename(path, suggestion));
  // Some problems are about the key at the path: then the value is not like the suggestion.
  return typeof value === 'string' && isTypo(value, suggestion) ? safe(set(path, suggestion)) : undefined;
}

/** Skip fields with schema errors, because a value of the wrong type would be reported as missing here. */
function isRefusedAlready(errors: readonly SchemaDiagnostic[], place: FieldPath): boolean {
  const { paths, starts } = refusedIn(errors);
  return startsOf(place).some((start) => paths.has(start)) || starts.has(JSON.stringify(place.slice(0, -1)));
}

/** Where errors are, and what their paths begin with: a list of thousands of entries may have as many errors. */
const refusedIn = oncePer((errors: readonly SchemaDiagnostic[]) => ({
  paths: new Set(errors.map(({ path }) => JSON.stringify(path))),
  starts: new Set(errors.flatMap(({ path }) => startsOf(path))),
}));

/** A path as far as each of its steps, beginning with none. */
function startsOf(path: FieldPath): string[] {
  return [...path.keys(), path.length].map((end) => JSON.stringify(path.slice(0, end)));
}
