import type { ImageSettings } from './image-settings';
import { entriesAround, isWithin } from './registry-scopes';
import { PAYLOAD } from './refused-settings';

/**
 * The blocked registries that nodes get. One that the release comes from is passed over, unless a mirror that is not blocked
 * serves it. Source: openshift/machine-config-operator pkg/controller/container-runtime-config/helpers.go
 * getValidBlockedAndAllowedRegistries.
 */
export function blockedOnNodes({ sources, mirrors }: ImageSettings): readonly string[] {
  const { blockedRegistries: blocked = [] } = sources;
  const around = entriesAround(blocked);
  const isBlocked = (scope: string): boolean => around(scope).length > 0;
  const isServed = mirrors.some(
    ({ by, source, mirrors: locations }) =>
      by === 'digest' && isWithin(PAYLOAD, source) && locations.some((location) => !isBlocked(location)),
  );
  return blocked.filter((entry) => isServed || !isWithin(PAYLOAD, entry));
}
