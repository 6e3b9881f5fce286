import { DEFAULT_CLAIM_NAME } from '../core/names';
import type { BackendField, Stanza } from '../storage/backend';
import { volumeClaim } from './bootstraps';
import type { DefaultStorage } from './profile';

/** The Operator makes bucket or container, names it and looks after it. */
export function createdByOperator(field: BackendField, stanza: Stanza = {}): DefaultStorage {
  return { field, stanza, managementState: 'Managed' };
}

/** Unmanaged, as the Operator itself decides where a claim is named: so the volume outlives `managementState: Removed`. */
export function renderedClaim(storageClassName: string): DefaultStorage {
  return {
    field: 'pvc',
    stanza: { claim: DEFAULT_CLAIM_NAME },
    managementState: 'Unmanaged',
    claim: volumeClaim(storageClassName),
  };
}
