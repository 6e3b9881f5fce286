import type { CompleteDiagnostic, DiagnosticWith } from './diagnostic';
import { formatFieldPath } from './field-path';

/**
 * The one form in which the library speaks of a mistake.
 *
 * @param place the object or construct concerned, such as `Config/cluster` or `ImageRegistry prod/registry`
 */
export function formatMessage(place: string, diagnostic: CompleteDiagnostic): string {
  return [
    formatHeadline(place, formatFieldPath(diagnostic.path), diagnostic),
    `    fix: ${diagnostic.fix}`,
    `    source: ${diagnostic.reference}`,
  ].join('\n');
}

/**
 * What is wrong and where: a message without its fix and its source.
 *
 * @param field the field or prop concerned; empty where the whole object is meant
 */
export function formatHeadline(place: string, field: string, { id, found, expected }: DiagnosticWith<'id'>): string {
  const where = field === '' ? place : `${place} ${field}`;
  return `${id} ${where}: found ${found}, expected ${expected}.`;
}
