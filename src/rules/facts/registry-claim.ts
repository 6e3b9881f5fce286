import { REGISTRY_NAMESPACE } from '../../core/names';
import { mountsOnOneNode } from '../../operator/cluster/single-node';
import type { Cluster, JudgedObject } from '../engine/cluster';

interface RegistryClaim {
  readonly config: JudgedObject<'Config'>;
  readonly claim: JudgedObject<'PersistentVolumeClaim'>;
  readonly accessModes: readonly string[];
}

/** Each Config with storage on a claim, if the claim is among the objects. */
export function registryClaims(cluster: Cluster): RegistryClaim[] {
  return cluster.ofKind('Config').flatMap((config) => {
    const name = config.valid.spec?.storage?.pvc?.claim;
    const claim = cluster
      .ofKind('PersistentVolumeClaim')
      .find(({ manifest: { metadata } }) => metadata.name === name && metadata.namespace === REGISTRY_NAMESPACE);
    return claim === undefined ? [] : [{ config, claim, accessModes: claim.valid.spec?.accessModes ?? [] }];
  });
}

/** Whether only one node at a time can mount the claim. */
export function isSingleNode({ accessModes }: RegistryClaim): boolean {
  return mountsOnOneNode(accessModes);
}
