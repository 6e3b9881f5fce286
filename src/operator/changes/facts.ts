import { isLive } from '../../core/live-object';
import { apiGroup, objectKey, referenceTo, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, STORAGE_CHANGE_LABEL } from '../../core/names';
import { textMap } from '../cluster/object-data';
import { withLiveFieldsOf } from '../live/live-fields';

/** Kinds that describe the cluster. An edit never deletes them. */
const FACTS: ReadonlySet<string> = new Set([
  'config.openshift.io/Infrastructure',
  'config.openshift.io/Proxy',
  '/Node',
]);

interface Side {
  readonly manifests: readonly Manifest[];
  /** Manifests that replace the live object. */
  readonly replaced?: readonly Manifest[];
  /** Manifests that are live, although they do not show it. */
  readonly printed?: readonly Manifest[];
}

/**
 * Adds to `manifests` the objects that describe the cluster and that only `other` contains. If only `other` is live
 * output of `oc get`, `manifests` is an edit of it, so live objects that it leaves out are not deleted.
 */
export function withFactsOf({ manifests, replaced = [] }: Side, { manifests: other, printed = [] }: Side): Manifest[] {
  const kinds = new Set(manifests.filter(isFact).map(kindOf));
  const objects = new Set(manifests.map(keyOf));
  const isEdit = !manifests.some(isLive);
  const isOfCluster = (each: Manifest): boolean => isLive(each) || printed.includes(each);
  const added = other.filter((each) =>
    isFact(each)
      ? !kinds.has(kindOf(each))
      : !objects.has(keyOf(each)) && ((isEdit && isOfCluster(each)) || isClusterNamespace(each)),
  );
  return [...withLiveFieldsOf(manifests, other, replaced), ...added];
}

function isFact(manifest: Manifest): boolean {
  return FACTS.has(kindOf(manifest)) || isJobOfOperator(manifest);
}

/** Not the Job of a StorageChange, which changes the cluster. */
function isJobOfOperator(manifest: Manifest): boolean {
  const { namespace, labels } = manifest.metadata;
  const isOurs = namespace === REGISTRY_NAMESPACE && labels?.[STORAGE_CHANGE_LABEL] === undefined;
  return isOurs && kindOf(manifest) === 'batch/Job';
}

function kindOf({ apiVersion, kind }: Manifest): string {
  return `${apiGroup(apiVersion)}/${kind}`;
}

function keyOf(manifest: Manifest): string {
  return objectKey(referenceTo(manifest));
}

/** Whether it is the registry's namespace with annotations that only a cluster writes. */
function isClusterNamespace({ apiVersion, kind, metadata }: Manifest): boolean {
  const isOurs = kind === 'Namespace' && apiGroup(apiVersion) === '' && metadata.name === REGISTRY_NAMESPACE;
  return isOurs && Object.keys(textMap(metadata.annotations)).some((key) => key.startsWith('openshift.io/sa.scc.'));
}
