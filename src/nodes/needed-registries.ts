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
