import { valueAt } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import type { Release } from '../../core/release';
import { PLATFORMS, platformsOfType, profileOfInfrastructureType } from '../../platforms';
import { Platform } from '../../platforms/platform';
import type { PlatformProfile } from '../../platforms/profile';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import { configuredBackends } from '../../storage';
import { NAMED_PLATFORM } from './assumptions';
import { CONFIG_GROUP, type ObjectIndex } from './object-index';

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
  const infrastructure = index.find(CONFIG_GROUP, 'Infrastructure', SINGLETON_NAME);
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

/** The platform type that the Infrastructure among some objects of a cluster shows; undefined if there is none. */
export function shownPlatformType(manifests: readonly Manifest[]): string | undefined {
  return infrastructureType(
    manifests.find(
      ({ apiVersion, kind, metadata }) =>
        kind === 'Infrastructure' && apiGroup(apiVersion) === CONFIG_GROUP && metadata.name === SINGLETON_NAME,
    ),
  );
}

/** The platform that it shows. Undefined for a type that two platforms have, with and without storage of the Operator. */
export function shownPlatform(manifests: readonly Manifest[]): PlatformProfile | undefined {
  const type = shownPlatformType(manifests);
  const fitting = type === undefined ? [] : platformsOfType(type).filter(({ variantOf }) => variantOf === undefined);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The platforms that it may have: all of them if the objects show no type. */
export function possiblePlatforms(manifests: readonly Manifest[]): readonly PlatformProfile[] {
  const type = shownPlatformType(manifests);
  return type === undefined ? PLATFORMS : platformsOfType(type);
}

/** The platform type of an Infrastructure object. */
export function infrastructureType(infrastructure: Manifest | undefined): string | undefined {
  const type = valueAt(infrastructure, ['status', 'platformStatus', 'type']);
  return typeof type === 'string' ? type : undefined;
}
