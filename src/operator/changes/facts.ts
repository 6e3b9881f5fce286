import { isLive } from '../../core/live-object';
import { apiGroup, objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { isClusterNamespace } from '../cluster/platform-of';
import { withLiveFieldsOf } from './live-fields';

/** Kinds that tell of a cluster and that no edit takes away. */
const FACTS: ReadonlySet<string> = new Set([
  'config.openshift.io/Infrastructure',
  'config.openshift.io/Proxy',
  '/Node',
  'batch/Job',
]);

/**
 * `manifests` with what only the other side tells of the cluster. A cluster as it is, which `oc get` prints, holds more than
 * anybody writes: manifests are an edit of it, and take away nothing of that.
 */
export function withFactsOf(manifests: readonly Manifest[], other: readonly Manifest[]): Manifest[] {
  const kinds = new Set(manifests.map(kindOf));
  const objects = new Set(manifests.map(keyOf));
  const isEdit = !manifests.some(isLive);
  const added = other.filter((each) =>
    FACTS.has(kindOf(each))
      ? !kinds.has(kindOf(each))
      : !objects.has(keyOf(each)) && ((isEdit && isLive(each)) || isClusterNamespace(each)),
  );
  return [...withLiveFieldsOf(manifests, other), ...added];
}

function kindOf({ apiVersion, kind }: Manifest): string {
  return `${apiGroup(apiVersion)}/${kind}`;
}

function keyOf(manifest: Manifest): string {
  return objectKey(referenceTo(manifest));
}
