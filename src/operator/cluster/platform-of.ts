import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import type { Release } from '../../core/release';
import { PLATFORMS, profileOfInfrastructureType } from '../../platforms';
import { Platform } from '../../platforms/platform';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import { configuredBackends } from '../../storage';
import { NAMED_PLATFORM } from './assumptions';
import type { ObjectIndex } from './object-index';

interface AssumedPlatform {
  readonly platform: Platform;
  /** Undefined where the input does not show it. */
  readonly from: string | undefined;
}

/** The platform named by the user, else by Infrastructure, else inferred from the storage, else NONE. */
export function platformOf(
  index: ObjectIndex,
  storage: StorageSpec | undefined,
  release: Release,
  named: Platform | undefined,
): AssumedPlatform {
  if (named !== undefined) return { platform: named, from: NAMED_PLATFORM };
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
  return { platform: Platform.NONE, from: undefined };
}

/** The platform type of an Infrastructure object. */
export function infrastructureType(infrastructure: Manifest | undefined): string | undefined {
  const type = valueAt(infrastructure, ['status', 'platformStatus', 'type']);
  return typeof type === 'string' ? type : undefined;
}
