import type { Manifest } from '../../core/manifest';
import { syncOptions } from '../../core/tools/argo-cd';
import { argoCd } from './argo-cd';
import { permissions, type Account } from '../permissions';
import { APPLY_VERBS } from '../rules-for';

/** The permissions of Argo CD, for exactly the kinds of the manifests. */
export function argoCdPermissions(manifests: readonly Manifest[], account: Account): Manifest[] {
  return permissions(manifests, account, { verbs: APPLY_VERBS, mayDelete });
}

/** Argo CD may need to delete an object that has only one of the two guards, or whose deletion can be confirmed. */
function mayDelete(manifest: Manifest): boolean {
  const options = syncOptions(argoCd.mark(manifest));
  return !['Prune=false', 'Delete=false'].every((guard) => options.includes(guard));
}
