import { DEFAULT_CLAIM_NAME } from '../core/names';
import type { BackendField, Stanza } from '../storage/backend';
import { volumeClaim } from './bootstraps';
import type { DefaultStorage } from './profile';

/** The Operator creates the bucket or container, names it and manages it. */
export function createdByOperator(field: BackendField, stanza: Stanza = {}): DefaultStorage {
  return { field, stanza, managementState: 'Managed' };
}

/** Unmanaged, like the Operator's own default for a named claim: the volume is kept if managementState is Removed. */
export function renderedClaim(storageClassName: string): DefaultStorage {
  return {
    field: 'pvc',
    stanza: { claim: DEFAULT_CLAIM_NAME },
    managementState: 'Unmanaged',
    claim: volumeClaim(storageClassName),
  };
}
