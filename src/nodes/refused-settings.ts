import { bySource, type ImageSettings } from './image-settings';
import { isValidScope, isWithin } from './registry-scopes';

/** The repository of the images of a release, unless they are mirrored and installed from there. */
export const PAYLOAD = 'quay.io/openshift-release-dev/ocp-release';

/**
 * Why the Machine Config Operator writes nothing; undefined if it does.
 * Source: openshift/machine-config-operator pkg/controller/container-runtime-config/helpers.go updatePolicyJSON,
 * validateRegistriesConfScopes.
 */
export function refusalOf({ sources, mirrors }: ImageSettings): string | undefined {
  const {
    allowedRegistries: allowed = [],
    blockedRegistries: blocked = [],
    insecureRegistries: insecure = [],
  } = sources;
  const isPayloadAlone = allowed.length === 1 && allowed[0] === PAYLOAD;
  if (allowed.length > 0 && blocked.some((each) => !isWithin(PAYLOAD, each)) && !isPayloadAlone) {
    return 'allowedRegistries and blockedRegistries of spec.registrySources are both set, and only one of them is allowed';
  }
  const invalid = [...allowed, ...blocked, ...insecure].find((scope) => !isValidScope(scope));
  if (invalid !== undefined) return `${JSON.stringify(invalid)} in spec.registrySources is not a valid registry`;
  for (const { source, neverSource, mirrors: locations } of mirrors) {
    const isContradicted = bySource(mirrors).get(source)?.[0]?.neverSource !== neverSource;
    if (isContradicted) return `two mirror sets have different mirrorSourcePolicy for source ${source}`;
    if (neverSource && locations.includes(source))
      return `source ${source} is among its own mirrors, although mirrorSourcePolicy is NeverContactSource`;
  }
  return undefined;
}
