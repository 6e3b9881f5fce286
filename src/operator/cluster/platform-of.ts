import { valueAt } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import type { Release } from '../../core/release';
import { PLATFORMS, profileOfInfrastructureType } from '../../platforms';
import { Platform } from '../../platforms/platform';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import { configuredBackends } from '../../storage';
import { textMap } from './object-data';
import type { ObjectIndex } from './object-index';

export interface AssumedPlatform {
  readonly platform: Platform;
  readonly from: string;
}

/** The platform named by the user, else by Infrastructure, else inferred from the storage, else NONE. */
export function platformOf(
  index: ObjectIndex,
  storage: StorageSpec | undefined,
  release: Release,
  named: Platform | undefined,
): AssumedPlatform {
  if (named !== undefined) return { platform: named, from: '--platform' };
  const infrastructure = index.find('config.openshift.io', 'Infrastructure', SINGLETON_NAME);
  if (infrastructure !== undefined) {
    const profile = profileOfInfrastructureType(infrastructureType(infrastructure) ?? '');
    // The Operator treats an unknown platform like libvirt.
    return { platform: profile?.id ?? Platform.LIBVIRT, from: 'Infrastructure/cluster' };
  }
  for (const { backend, stanza } of configuredBackends(storage)) {
    // A custom endpoint does not identify a cloud.
    if (stanza.regionEndpoint !== undefined) continue;
    const home = PLATFORMS.find((profile) => Object.hasOwn(profile.bootstrap(release).storage, backend.field));
    if (home !== undefined && backend.durable && backend.sharing === 'always') {
      return { platform: home.id, from: `Config/cluster spec.storage.${backend.field}` };
    }
  }
  return { platform: Platform.NONE, from: 'nothing in the input tells' };
}

/**
 * Whether the input is a whole cluster: it contains objects that no repository contains. Then an object that is missing
 * from the input does not exist.
 */
export function describesCluster(index: ObjectIndex): boolean {
  const namespace = index.find('', 'Namespace', REGISTRY_NAMESPACE);
  return (
    index.all('config.openshift.io', 'Infrastructure').length > 0 ||
    index.all('', 'Node').length > 0 ||
    (namespace !== undefined && isClusterNamespace(namespace))
  );
}

/** Whether it is the registry's namespace with annotations that only a cluster writes. */
export function isClusterNamespace({ apiVersion, kind, metadata }: Manifest): boolean {
  const isOurs = kind === 'Namespace' && apiGroup(apiVersion) === '' && metadata.name === REGISTRY_NAMESPACE;
  return isOurs && Object.keys(textMap(metadata.annotations)).some((key) => key.startsWith('openshift.io/sa.scc.'));
}

/** The platform type of an Infrastructure object. */
export function infrastructureType(infrastructure: Manifest | undefined): string | undefined {
  const type = valueAt(infrastructure, ['status', 'platformStatus', 'type']);
  return typeof type === 'string' ? type : undefined;
}
