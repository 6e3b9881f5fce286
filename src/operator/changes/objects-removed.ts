import { once } from '../../core/caching/once-per';
import { isLive } from '../../core/live-object';
import { referenceTo, type Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, PULL_SECRET_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { kubernetesSource, operatorSource } from '../../core/source';
import { secretBroughtBy } from '../../credentials';
import type { Change, Edit } from './base/change';
import { pruned } from './base/reasons';

/** The effect of deleting a manifest on which the storage or the Secrets of the registry depend. */
export function* objectsRemoved({ removed, old }: Edit): Iterable<Change> {
  const isOldLive = once(() => old.some(isLive));
  for (const manifest of removed) {
    const meaning = meaningOf(manifest);
    if (meaning === undefined) continue;
    const { cause, why } = pruned(manifest);
    yield {
      level: meaning.level,
      subject: referenceTo(manifest),
      what: meaning.what,
      cause,
      why: why + (!isLive(manifest) && isOldLive() ? LIVE_HINT : ''),
      old: 'exists',
      new: 'deleted',
      source: meaning.source,
    };
  }
}

/** An export without uid looks like a manifest. */
const LIVE_HINT =
  '; OLD has live objects: if this one is live, too, export it again with its metadata.uid, and it does not count as deleted';

type Meaning = Pick<Change, 'level' | 'what' | 'source'>;

function meaningOf(manifest: Manifest): Meaning | undefined {
  const { kind, metadata } = manifest;
  if (kind === 'Namespace' && metadata.name === REGISTRY_NAMESPACE) return NAMESPACE;
  if (metadata.namespace === CONFIG_NAMESPACE && kind === 'Secret' && metadata.name === PULL_SECRET_NAME)
    return PULL_SECRET;
  if (metadata.namespace !== REGISTRY_NAMESPACE) return undefined;
  if (kind === 'PersistentVolumeClaim') return CLAIM;
  if (kind === 'ObjectBucketClaim') return BUCKET_CLAIM;
  const secret = secretBroughtBy(manifest);
  return secret === undefined ? undefined : SECRET;
}

const NAMESPACE: Meaning = {
  level: 'loss',
  what: 'the namespace is deleted with everything in it, also claims (with their images) and credentials',
  source: kubernetesSource('pkg/controller/namespace/deletion', 'NamespacedResourcesDeleter.Delete'),
};
const CLAIM: Meaning = {
  level: 'loss',
  what: 'the claim is deleted once no pod mounts it; with reclaim policy Delete, which is the usual one, its volume and every image are deleted, too',
  source: kubernetesSource('pkg/controller/volume/pvcprotection', 'Controller.processPVC'),
};
const BUCKET_CLAIM: Meaning = {
  level: 'loss',
  what: 'the bucket claim is deleted; with reclaimPolicy Delete of its StorageClass, the bucket and every image are deleted, too',
  source: 'kube-object-storage/lib-bucket-provisioner pkg/provisioner/controller.go handleDeleteClaim',
};
const PULL_SECRET: Meaning = {
  level: 'disruption',
  what: 'the pull secret of the cluster is deleted: nodes and the registry can no longer pull images that need it',
  source: operatorSource('pkg/resource/pullsecret.go', 'expected'),
};
const SECRET: Meaning = {
  level: 'disruption',
  what: 'the Secret is deleted: pods and tools that read it lose the credentials',
  source: kubernetesSource('pkg/registry/core/secret', 'strategy'),
};
