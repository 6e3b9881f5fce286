import type { CompleteDiagnostic, DiagnosticWith } from './diagnostic';
import { formatFieldPath } from './field-path';
import { printable } from './printable';
import { withoutCredentials } from './without-credentials';

/**
 * Formats a diagnostic as a message of the library. Its values and the keys of its path may come from anywhere, so each part
 * is made printable and shows no credentials.
 *
 * @param place the object or construct concerned, such as `Config/cluster` or `ImageRegistry prod/registry`
 */
export function formatMessage(place: string, diagnostic: CompleteDiagnostic): string {
  return [
    formatHeadline(place, formatFieldPath(diagnostic.path), diagnostic),
    `${FIX}${printable(withoutCredentials(diagnostic.fix))}`,
    `    source: ${printable(diagnostic.reference)}`,
  ].join('\n');
}

const FIX = '    fix: ';

/** A message whose risk is accepted: nobody is to do what its fix says. */
export function withoutFix(message: string): string {
  return message
    .split('\n')
    .filter((line) => !line.startsWith(FIX))
    .join('\n');
}

/**
 * The first line of a message: the problem and its location, without fix and source.
 *
 * @param field the field or prop concerned; empty for the whole object
 */
export function formatHeadline(place: string, field: string, { id, found, expected }: DiagnosticWith<'id'>): string {
  const where = field === '' ? place : `${place} ${field}`;
  return printable(withoutCredentials(`${id} ${where}: found ${found}, expected ${expected}.`));
}
