import { set, suggested } from '../../core/edit';
import { formatFieldPath } from '../../core/field-path';
import { printable } from '../../core/printable';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { FieldFix } from './null-fix';

/** How to correct a text that stands for an object with one field, such as `pvc: data`; undefined for any other mistake. */
export function objectForText({ kind, path, value }: SchemaDiagnostic): FieldFix | undefined {
  if (kind !== 'type' || typeof value !== 'string' || value === '') return undefined;
  const field = FIELDS.get(formatFieldPath(path).replaceAll(/\[\d+\]/g, '[]'));
  if (field === undefined) return undefined;
  const name = path.at(-1);
  const shown = printable(value);
  return {
    fix: typeof name === 'number' ? `write ${field}: ${shown}` : `write ${String(name)}: {${field}: ${shown}}`,
    edit: suggested(set(path, { [field]: value })),
  };
}

/** The field that the text is the value of. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['spec.storage.pvc', 'claim'],
  ['spec.storage.s3', 'bucket'],
  ['spec.storage.gcs', 'bucket'],
  ['spec.storage.ibmcos', 'bucket'],
  ['spec.storage.oss', 'bucket'],
  ['spec.storage.swift', 'container'],
  ['spec.storage.s3.trustedCA', 'name'],
  ['spec.storage.s3.cloudFront.privateKey', 'name'],
  ['spec.additionalTrustedCA', 'name'],
  ['spec.allowedRegistriesForImport[]', 'domainName'],
]);
