import { namesItsStorage, type Stanza } from '../storage/backend';
import { isRecord } from '../core/record';
import type { Release } from '../core/release';
import { StorageManagementState } from '../storage/options';
import type { StoragePlan } from '../storage/plan';

/**
 * Adds the fields to the stanza that the API server and the Operator would add. With server-side apply, a field that Git
 * does not declare stays when Git changes to another storage, and the Operator then finds two backends. Storage that the
 * Operator owns stays unchanged, because the names that the Operator chooses are not known in advance.
 */
export function withDeclaredLeaves(plan: StoragePlan, release: Release): StoragePlan {
  const { backend, stanza, managementState } = plan;
  const owned = managementState === StorageManagementState.MANAGED || !namesItsStorage(backend, stanza);
  if (owned || backend.writtenBack === undefined) return plan;
  return { ...plan, stanza: merged(backend.writtenBack(stanza, release), stanza) };
}

function merged(added: Stanza, own: Stanza): Stanza {
  const both = Object.entries(own).map(([key, value]) => {
    const other = added[key];
    if (value === undefined) return [key, other] as const;
    return [key, isRecord(value) && isRecord(other) ? merged(other, value) : value] as const;
  });
  return { ...added, ...Object.fromEntries(both) };
}
