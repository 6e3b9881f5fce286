import { formatFieldPath } from '../../core/field-path';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import { give } from '../engine/fix-text';
import { meantField } from './meant-fields';
import { nullFix } from './null-fix';
import { objectForText } from './text-for-object';

/** The fix for a schema error. */
export function schemaFix(error: SchemaDiagnostic): string {
  return meantField(error)?.fix ?? objectForText(error)?.fix ?? FIXES[error.kind](error);
}

const FIXES: Readonly<Record<SchemaDiagnostic['kind'], (error: SchemaDiagnostic) => string>> = {
  unknown: ({ path, suggestion }) =>
    suggestion === undefined
      ? `correct the name or the indentation of ${String(path.at(-1))}, or remove it`
      : `rename it to ${suggestion}`,
  release: () => 'remove the field, or set the release that the cluster really runs',
  type: typeFix,
  null: ({ path }) => `${nullFix(path).fix}: server-side apply rejects null`,
  'server-side': () => 'remove it, or apply the object without --server-side',
  required: ({ path }) => `add ${formatFieldPath(path)}`,
  enum: ({ expected, suggestion }) => `write ${suggestion === undefined ? expected : JSON.stringify(suggestion)}`,
  pattern: ({ path, expected, suggestion }) =>
    suggestion === undefined ? give(path, expected) : `write ${JSON.stringify(suggestion)}`,
  format: ({ path, expected }) => give(path, expected),
  bounds: ({ path, expected }) => give(path, expected),
  key: ({ expected, suggestion }) =>
    suggestion === undefined ? `rename this key: use ${expected}` : `rename this key to ${suggestion}`,
  duplicate: () => 'keep one of the two',
  rule: ({ expected }) => `use ${expected}`,
};

/** For a scalar of the wrong type, the fix is nearly always to add or remove quotes. */
function typeFix({ value, suggestion, path, expected }: SchemaDiagnostic): string {
  if (suggestion === undefined) return give(path, expected);
  if (typeof value === 'string') return `write ${suggestion}, without quotes`;
  // What is written may be another text, such as no or 010.
  return typeof value === 'boolean' ? `put the value in quotes: ${WORDS[`${value}`]}` : 'put the value in quotes';
}

const WORDS = {
  true: 'yes and on without quotes are true',
  false: 'no and off without quotes are false',
};
