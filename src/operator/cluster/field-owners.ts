import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';

/** Who wrote a field of a live object. */
export interface FieldOwner {
  readonly manager: string;
  readonly isOperator: boolean;
  /** Whether the manager applied it server-side, and so takes it away once it applies a manifest without it. */
  readonly isApplied: boolean;
}

/** An update leaves a field whose value it does not change with its owner. */
export function ownersOf(live: Manifest, path: FieldPath): FieldOwner[] {
  const keys = path.map((step) => `f:${step}`);
  return listAt(live, MANAGED_FIELDS).flatMap((entry) => {
    const { manager, operation, fieldsV1, subresource } = asRecord(entry);
    const isOwned = valueAt(fieldsV1, keys) !== undefined && subresource !== 'status';
    if (typeof manager !== 'string' || !isOwned) return [];
    return [{ manager, isOperator: manager.startsWith(OPERATOR), isApplied: operation === 'Apply' }];
  });
}

/** `oc get` leaves the owners out, unless --show-managed-fields is given. */
export function showsOwners(live: Manifest): boolean {
  return listAt(live, MANAGED_FIELDS).length > 0;
}

const MANAGED_FIELDS = ['metadata', 'managedFields'];
const OPERATOR = 'cluster-image-registry-operator';
