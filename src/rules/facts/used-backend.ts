import type { Release } from '../../core/release';
import { knownBackends, type ConfiguredBackend } from '../../storage';
import type { Manifest } from '../../core/manifest';
import { validateObject } from '../../schema/validate';
import type { Cluster } from '../engine/cluster';

/** The backend that the Operator uses. Undefined for several backends, which the Operator rejects. */
export function usedBackend(
  storage: Parameters<typeof knownBackends>[0],
  release: Release,
): ConfiguredBackend | undefined {
  const [only, ...others] = knownBackends(storage, release);
  return others.length === 0 ? only : undefined;
}

/** The storage that the manifest of a Config sets up. A registry that is removed uses none. */
export function usedStorage(manifest: Manifest, release: Release): ConfiguredBackend | undefined {
  const { spec } = validateObject('Config', manifest, release).valid;
  return spec?.managementState === 'Removed' ? undefined : usedBackend(spec?.storage, release);
}

/** The only Config of a cluster that has a storage, and this storage; undefined if several have one. */
export function onlyUsedBackend(cluster: Cluster): (ConfiguredBackend & { readonly config: Manifest }) | undefined {
  const [only, ...others] = cluster.ofKind('Config').flatMap(({ manifest, valid }) => {
    const used = usedBackend(valid.spec?.storage, cluster.release);
    return used === undefined ? [] : [{ ...used, config: manifest }];
  });
  return others.length === 0 ? only : undefined;
}
