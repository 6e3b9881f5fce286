import type { CompleteDiagnostic } from '../../core/diagnostic';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { typeNameOf } from '../../core/props/type-name';
import { quoted } from '../../core/quoted';
import { docsPage } from '../../core/source';

const DOCS = docsPage('reference/api.md');

/** Errors for missing required props, which plain JavaScript can omit. */
export function missingPropErrors(
  props: Readonly<Record<string, unknown>>,
  { below = [], fix }: { readonly below?: FieldPath; readonly fix?: string } = {},
): CompleteDiagnostic[] {
  return Object.entries(props)
    .filter(([, value]) => value === undefined)
    .map(([prop]) => {
      const path = [...below, prop];
      return missingError(path, 'a value', { fix: fix ?? `give ${formatFieldPath(path)}` });
    });
}

/** The error for a required value that is not given. */
export function missingError(
  path: FieldPath,
  expected: string,
  given: Partial<Pick<CompleteDiagnostic, 'id' | 'fix' | 'reference'>>,
): CompleteDiagnostic {
  return { id: 'IR113', path, found: 'nothing', expected, fix: `give ${expected}`, reference: DOCS, ...given };
}

/** The error for an empty text, which stands for no value and is usually a variable that is not set. */
export function emptyTextError(path: FieldPath, id: string, reference: string): CompleteDiagnostic {
  return {
    id,
    path,
    found: 'an empty text',
    expected: 'a value, or nothing',
    fix: 'remove the prop, or give it a value; if it comes from an environment variable, check that the variable is set',
    reference,
  };
}

/** An error for a value that is not a member of its enum. */
export function unknownMemberErrors(path: FieldPath, value: unknown, members: readonly string[]): CompleteDiagnostic[] {
  if (members.some((member) => member === value)) return [];
  const found = typeof value === 'string' ? quoted(value) : typeNameOf(value);
  const expected = `one of ${members.join(', ')}`;
  return [{ id: 'IR101', path, found, expected, fix: 'use a member of the enum', reference: DOCS }];
}
