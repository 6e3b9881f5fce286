import type { Manifest } from '../../core/manifest';
import { syncOptions } from '../../rules/facts/sync-options';
import { argoCd } from './argo-cd';
import { permissions, type Account } from '../permissions';
import { APPLY_VERBS } from '../rules-for';

/** What Argo CD may do to exactly the kinds of the manifests. */
export function argoCdPermissions(manifests: readonly Manifest[], account: Account): Manifest[] {
  return permissions(manifests, account, { verbs: APPLY_VERBS, mayDelete });
}

/** What carries half a guard, or a guard until somebody confirms, is deleted some day. */
function mayDelete(manifest: Manifest): boolean {
  const options = syncOptions(argoCd.mark(manifest));
  return !['Prune=false', 'Delete=false'].every((guard) => options.includes(guard));
}
