import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import type { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { Backend } from '../../storage/backend';
import type { BackendCredentials } from './backend-credentials';

const COMMON = { id: 'IR208', reference: operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret') };

/** Diagnostics for a storage backend that does not use credentials. */
export function needErrors(backend: Backend, release: Release): CompleteDiagnostic[] {
  if (backend.credentialSets(release).length > 0) return [];
  return [
    {
      ...COMMON,
      path: ['storage'],
      found: `${backend.title}, which needs no credentials`,
      expected: 'a storage that needs credentials',
      fix: 'remove StorageCredentials',
    },
  ];
}

/** Diagnostics for credentials that do not match the storage backend. */
export function fitErrors(
  path: FieldPath,
  credentials: BackendCredentials | undefined,
  backend: Backend,
  release: Release,
): CompleteDiagnostic[] {
  const sets = backend.credentialSets(release).map(({ name }) => name);
  const set = credentials?._set.name;
  if (set === undefined || sets.length === 0 || sets.includes(set)) return [];
  return [
    {
      ...COMMON,
      path,
      found: `BackendCredentials.${set}`,
      expected: `BackendCredentials.${sets.join(', .')}, which OpenShift ${release} reads for ${backend.title}`,
      fix: 'use that factory',
    },
  ];
}
