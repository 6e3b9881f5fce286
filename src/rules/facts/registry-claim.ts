import { groupBy } from '../../core/data/group-by';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { mountsOnOneNode } from '../../operator/cluster/single-node';
import type { Cluster, JudgedObject } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

interface RegistryClaim {
  readonly config: JudgedObject<'Config'>;
  readonly claim: JudgedObject<'PersistentVolumeClaim'>;
  readonly accessModes: readonly string[];
}

/** Each Config with storage on a claim, if the claim is among the objects. Many rules ask for it, some for each claim. */
export const registryClaims = oncePerCluster((cluster: Cluster): readonly RegistryClaim[] => {
  const claims = groupBy(
    cluster
      .ofKind('PersistentVolumeClaim')
      .filter(({ manifest: { metadata } }) => metadata.namespace === REGISTRY_NAMESPACE),
    ({ manifest: { metadata } }): string | undefined => metadata.name,
  );
  return cluster.ofKind('Config').flatMap((config) => {
    const [claim] = claims.get(config.valid.spec?.storage?.pvc?.claim) ?? [];
    return claim === undefined ? [] : [{ config, claim, accessModes: claim.valid.spec?.accessModes ?? [] }];
  });
});

/** Whether only one node at a time can mount the claim. */
export function isSingleNode({ accessModes }: RegistryClaim): boolean {
  return mountsOnOneNode(accessModes);
}
