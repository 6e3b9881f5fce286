import type { Manifest } from '../../core/manifest';
import type { BackendField } from '../../storage/backend';
import { ownersOf } from '../cluster/field-owners';
import { textMap } from '../cluster/object-data';

/**
 * Whether a storage type of a live Config stays there if a manifest names another one. An apply takes away only what it, or the
 * last-applied annotation, owns. Undefined if the input does not show the owner, or how the manifest is applied.
 */
export function staysInConfig(live: Manifest, field: BackendField, manifest: Manifest): boolean | undefined {
  const owners = ownersOf(live, ['spec', 'storage', field]);
  return owners.some(({ manager, isApplied }) => !isApplied && !mayBeTakenOver(manager, manifest)) ? true : undefined;
}

/**
 * Whether the tool that applies the manifest may take over what this client wrote. Source: fluxcd/kustomize-controller
 * internal/controller/kustomization_controller.go; argoproj/argo-cd docs/user-guide/sync-options.md Client-Side Apply Migration.
 */
function mayBeTakenOver(manager: string, { metadata }: Manifest): boolean {
  const annotations = textMap(metadata.annotations);
  if (isOfArgoCdAlone(annotations)) return [CLIENT_SIDE, annotations[MIGRATED]].includes(manager);
  return manager.startsWith('kubectl') || manager === 'before-first-apply';
}

function isOfArgoCdAlone(annotations: Readonly<Record<string, string>>): boolean {
  const has = (prefix: string): boolean => Object.keys(annotations).some((key) => key.startsWith(prefix));
  return has('argocd.argoproj.io/') && !has('kustomize.toolkit.fluxcd.io/');
}

const CLIENT_SIDE = 'kubectl-client-side-apply';
const MIGRATED = 'argocd.argoproj.io/client-side-apply-migration-manager';
