import { OWN_HOSTS } from '../operator/cluster/registry-hostname';
import { PAYLOAD } from './refused-settings';
import { isWithin, overlaps } from './registry-scopes';

const [INTERNAL = ''] = OWN_HOSTS;

/** The registries of the images of cluster pods and builds. */
export const NEEDED: readonly string[] = [INTERNAL, 'quay.io', 'registry.redhat.io'];

/** Of quay.io, the cluster needs the images of its release, which are in two repositories. */
const RELEASE_IMAGES: readonly string[] = [PAYLOAD, 'quay.io/openshift-release-dev/ocp-v4.0-art-dev'];

/** What the cluster needs and a list of allowed registries leaves out; an empty list allows all. */
export function notAllowed(allowed: readonly string[]): string[] {
  return allowed.length === 0 ? [] : NEEDED.flatMap((registry) => missingOf(registry, allowed));
}

/** What the cluster needs and a list of blocked registries has. */
export function blockedOf(blocked: readonly string[]): string[] {
  return NEEDED.flatMap((registry) =>
    blocked.some((entry) => covers(entry, registry))
      ? [registry]
      : partsOf(registry).filter((part) => blocked.some((entry) => covers(entry, part))),
  );
}

/** Whether an entry of blockedRegistries blocks what the cluster needs of others, or of its own registry. */
export function blocksNeeded(entry: string): { readonly others: boolean; readonly own: boolean } {
  const own = OWN_HOSTS.some((host) => covers(entry, host));
  return { own, others: blockedOf([entry]).some((registry) => registry !== INTERNAL) };
}

/** The whole registry if nothing of it is allowed. Which images of a registry of Red Hat are needed depends on what is installed. */
function missingOf(registry: string, allowed: readonly string[]): string[] {
  if (allowed.every((entry) => !overlaps(entry, registry))) return [registry];
  return partsOf(registry).filter((part) => allowed.every((entry) => !isWithin(part, entry)));
}

function partsOf(registry: string): string[] {
  return RELEASE_IMAGES.filter((part) => isWithin(part, registry));
}

/** A host without a port is blocked at every port: containers/image pkg/sysregistriesv2 refMatchingPrefix. */
function covers(blocked: string, needed: string): boolean {
  return isWithin(needed, blocked) || needed.startsWith(`${blocked}:`);
}
