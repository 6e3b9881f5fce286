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

/** The platform that is named, that Infrastructure speaks of, to which the storage belongs, or none. */
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
    // The Operator treats what it does not know as it treats libvirt.
    return { platform: profile?.id ?? Platform.LIBVIRT, from: 'Infrastructure/cluster' };
  }
  for (const { backend, stanza } of configuredBackends(storage)) {
    // An endpoint of its own is no cloud's.
    if (stanza.regionEndpoint !== undefined) continue;
    const home = PLATFORMS.find((profile) => Object.hasOwn(profile.bootstrap(release).storage, backend.field));
    if (home !== undefined && backend.durable && backend.sharing === 'always') {
      return { platform: home.id, from: `Config/cluster spec.storage.${backend.field}` };
    }
  }
  return { platform: Platform.NONE, from: 'nothing in the input tells' };
}

/**
 * Whether the input is a cluster as it is: it then holds what no repository does, and what is not in it does not exist.
 */
export function describesCluster(index: ObjectIndex): boolean {
  const namespace = index.find('', 'Namespace', REGISTRY_NAMESPACE);
  return (
    index.all('config.openshift.io', 'Infrastructure').length > 0 ||
    index.all('', 'Node').length > 0 ||
    (namespace !== undefined && isClusterNamespace(namespace))
  );
}

/** Whether it is the registry's namespace with what only a cluster writes there. */
export function isClusterNamespace({ apiVersion, kind, metadata }: Manifest): boolean {
  const isOurs = kind === 'Namespace' && apiGroup(apiVersion) === '' && metadata.name === REGISTRY_NAMESPACE;
  return isOurs && Object.keys(textMap(metadata.annotations)).some((key) => key.startsWith('openshift.io/sa.scc.'));
}

/** The type that an Infrastructure object names. */
export function infrastructureType(infrastructure: Manifest | undefined): string | undefined {
  const type = valueAt(infrastructure, ['status', 'platformStatus', 'type']);
  return typeof type === 'string' ? type : undefined;
}
