import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { knownBackends } from '../../storage';
import type { Cluster, JudgedObject } from '../engine/cluster';

interface DefaultClaimConfig {
  readonly config: JudgedObject<'Config'>;
  /** The claim with the default name, if it is among the objects. */
  readonly claim: JudgedObject<'PersistentVolumeClaim'> | undefined;
}

/** Each Config with `pvc` storage but no claim name: the Operator then uses or creates the default claim. */
export function defaultClaimConfigs(cluster: Cluster): DefaultClaimConfig[] {
  const claim = cluster
    .ofKind('PersistentVolumeClaim')
    .find(
      ({ manifest: { metadata } }) => metadata.name === DEFAULT_CLAIM_NAME && metadata.namespace === REGISTRY_NAMESPACE,
    );
  return cluster
    .ofKind('Config')
    .filter(({ valid }) => {
      const pvc = valid.spec?.storage?.pvc;
      // With several backends, the Operator uses none of them; another rule reports them.
      if (knownBackends(valid.spec?.storage, cluster.release).length > 1) return false;
      return pvc !== undefined && (pvc.claim ?? '') === '';
    })
    .map((config) => ({ config, claim }));
}
