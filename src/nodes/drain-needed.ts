import { indexBy } from '../core/caching/once-per';
import type { Manifest } from '../core/manifest';
import { isAtLeast, Release } from '../core/release';
import { isSameData } from '../core/data/same-data';
import type { RegistriesConf, RegistryEntry } from './registries-conf';

/**
 * Whether nodes are drained before they get another registries.conf. Only mirrors of digests that are added need none.
 * Source: openshift/machine-config-operator pkg/daemon/drain.go isSafeContainerRegistryConfChanges.
 */
export function isDrainNeeded(old: RegistriesConf, now: RegistriesConf): boolean {
  const [before, after] = [old ?? new Map<string, RegistryEntry>(), now ?? new Map<string, RegistryEntry>()];
  const isAnyRemoved = [...before.keys()].some((scope) => !after.has(scope));
  return (
    isAnyRemoved ||
    [...after].some(([scope, entry]) => {
      const known = before.get(scope);
      return known === undefined ? !isAllOfDigests(entry) : !isSafe(known, entry);
    })
  );
}

/**
 * Whether an administrator has forbidden this drain. Source: openshift/machine-config-operator pkg/daemon/update.go
 * hasImageRegistryDrainOverrideConfigMap.
 */
export function overridesDrain(manifests: readonly Manifest[], release: Release): boolean {
  if (!isAtLeast(release, Release.V4_14) || isAtLeast(release, Release.V4_20)) return false;
  return manifests.some(
    ({ kind, metadata: { name, namespace } }) =>
      kind === 'ConfigMap' &&
      namespace === 'openshift-machine-config-operator' &&
      name === 'image-registry-override-drain',
  );
}

function isSafe(old: RegistryEntry, now: RegistryEntry): boolean {
  if (isSameData(old, now)) return true;
  if (old.blocked !== now.blocked || old.insecure !== now.insecure || old.digestOnly !== now.digestOnly) return false;
  const [before, after] = [old, now].map(({ mirrors }) => byLocation(mirrors));
  const isAnyRemoved = old.mirrors.some(({ location }) => after?.has(location) !== true);
  return (
    !isAnyRemoved &&
    now.mirrors.every(({ location, by }) => {
      const known = before?.get(location)?.[0];
      return by === 'digest' || known?.by === by;
    })
  );
}

const byLocation = indexBy(({ location }: RegistryEntry['mirrors'][number]) => location);

function isAllOfDigests({ mirrors, digestOnly }: RegistryEntry): boolean {
  return mirrors.length === 0 ? digestOnly : mirrors.every(({ by }) => by === 'digest');
}
