import type { Manifest } from '../../core/manifest';
import { flux } from './flux';
import { permissions, type Account } from '../permissions';

/** Flux applies server-side and looks at what becomes of it; it watches nothing. */
const VERBS = ['create', 'get', 'list', 'patch'];

/** What Flux may do to exactly the kinds of the manifests: delete only where it prunes. */
export function fluxPermissions(manifests: readonly Manifest[], account: Account, prunes: boolean): Manifest[] {
  return permissions(manifests, account, { verbs: VERBS, mayDelete: (manifest) => prunes && !isGuarded(manifest) });
}

function isGuarded(manifest: Manifest): boolean {
  return flux.mark(manifest).metadata.annotations?.['kustomize.toolkit.fluxcd.io/prune'] === 'disabled';
}
