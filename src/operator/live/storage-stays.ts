import type { Manifest } from '../../core/manifest';
import type { BackendField } from '../../storage/backend';
import { ownersOf, type FieldOwner } from '../cluster/field-owners';

/**
 * Whether a storage type of a live Config stays there if a manifest names another one. An apply takes away only what it, or the
 * last-applied annotation, owns. Undefined if the input does not show the owner.
 */
export function staysInConfig(live: Manifest, field: BackendField): boolean | undefined {
  const owners = ownersOf(live, ['spec', 'storage', field]);
  return owners.some(isAnother) ? true : undefined;
}

/** Flux takes over what kubectl wrote. Source: fluxcd/kustomize-controller internal/controller/kustomization_controller.go. */
function isAnother({ manager, isApplied }: FieldOwner): boolean {
  return !isApplied && !manager.startsWith('kubectl') && manager !== 'before-first-apply';
}
