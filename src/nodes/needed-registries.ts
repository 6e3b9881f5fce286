import { OWN_HOSTS } from '../operator/cluster/registry-hostname';
import type { ImageSpec } from '../schema/kinds/image';
import { isWithin, overlaps } from './registry-scopes';

const [INTERNAL = ''] = OWN_HOSTS;

/** The registries of the images of cluster pods and builds. */
export const NEEDED: readonly string[] = [INTERNAL, 'quay.io', 'registry.redhat.io'];

/** Those of them that the lists shut out. */
export function shutOut({
  allowedRegistries: allowed = [],
  blockedRegistries: blocked = [],
}: NonNullable<ImageSpec['registrySources']>): string[] {
  return NEEDED.filter(
    (registry) =>
      (allowed.length > 0 && allowed.every((entry) => !overlaps(entry, registry))) ||
      blocked.some((entry) => isWithin(registry, entry)),
  );
}

/** Of quay.io, the cluster needs the images of its release. */
const UNBLOCKED = [...OWN_HOSTS, 'quay.io/openshift-release-dev', 'registry.redhat.io'];

/** Whether an entry of blockedRegistries blocks what the cluster needs. */
export function blocksNeeded(entry: string): boolean {
  // A host without a port is blocked at every port: containers/image pkg/sysregistriesv2 refMatchingPrefix.
  return UNBLOCKED.some((needed) => isWithin(needed, entry) || needed.startsWith(`${entry}:`));
}
