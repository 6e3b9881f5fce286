import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';

/** A field manager of a live object. */
export interface Manager {
  readonly manager: string;
  /** Whether it applies server-side, and so takes a field away once it applies a manifest without it. */
  readonly isApplied: boolean;
}

/** Who owns a field of a live object, or a part of the field; none without managedFields. */
export function managersOf(live: Manifest, path: FieldPath): Manager[] {
  const keys = path.map((step) => `f:${step}`);
  return listAt(live, MANAGED_FIELDS).flatMap((entry) => {
    const { manager, operation, fieldsV1, subresource } = asRecord(entry);
    const isOwned = valueAt(fieldsV1, keys) !== undefined && subresource !== 'status';
    return typeof manager === 'string' && isOwned ? [{ manager, isApplied: operation === 'Apply' }] : [];
  });
}

export function hasManagers(live: Manifest): boolean {
  return listAt(live, MANAGED_FIELDS).length > 0;
}

const MANAGED_FIELDS = ['metadata', 'managedFields'];

/** The Operator writes again what it wrote. */
export function isOperator({ manager }: Manager): boolean {
  return manager.startsWith('cluster-image-registry-operator');
}
