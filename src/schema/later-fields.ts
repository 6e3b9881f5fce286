import { formatFieldPath, type FieldPath } from '../core/field-path';
import type { Release } from '../core/release';
import type { KnownKind } from './kinds/kinds';
import type { SchemaDiagnostic } from './schema-diagnostic';
import { validateObject } from './validate';

/**
 * The errors about the names of fields whose values are filled in later: whatever the value will be, a field that the release
 * does not have stays one.
 */
export function laterFieldErrors(kind: KnownKind, fields: readonly FieldPath[], release: Release): SchemaDiagnostic[] {
  if (fields.length === 0) return [];
  const names = new Set(fields.map(formatFieldPath));
  return validateObject(kind, placesOf(fields), release).errors.filter(
    (error) => (error.kind === 'unknown' || error.kind === 'release') && names.has(formatFieldPath(error.path)),
  );
}

/** The maps and lists that lead to the fields, with null in the place of their values. */
function placesOf(fields: readonly FieldPath[]): unknown {
  const byStep = new Map<string | number, FieldPath[]>();
  for (const [step, ...rest] of fields) {
    if (step === undefined) return null;
    const others = byStep.get(step);
    if (others === undefined) byStep.set(step, [rest]);
    else others.push(rest);
  }
  const indexes = [...byStep.keys()].filter((step) => typeof step === 'number');
  if (indexes.length === 0) return Object.fromEntries([...byStep].map(([step, rests]) => [step, placesOf(rests)]));
  return Array.from({ length: Math.max(...indexes) + 1 }, (_, index) => placesOf(byStep.get(index) ?? [['']]));
}
