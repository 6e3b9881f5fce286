import { formatFieldPath } from '../../src/core/field-path';
import { NEWEST_RELEASE, type Release } from '../../src/core/release';
import { API_VERSIONS, type KnownKind } from '../../src/schema/kinds/kinds';
import { validateObject } from '../../src/schema/validate';

/** An object of a kind with nothing but what every object needs. */
export function objectOf(kind: KnownKind, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { apiVersion: API_VERSIONS[kind], kind, metadata: { name: 'cluster' }, ...fields };
}

export function config(spec: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return objectOf('Config', { spec: { replicas: 1, ...spec } });
}

/** Errors as lines: `type spec.replicas: found "1", expected a whole number`. */
export function errorsOf(kind: KnownKind, object: unknown, release: Release = NEWEST_RELEASE): string[] {
  return validateObject(kind, object, release).errors.map(
    (problem) =>
      `${problem.kind} ${formatFieldPath(problem.path)}: found ${problem.found}, expected ${problem.expected}`,
  );
}
