import { isAtLeast, Release } from '../../src/core/release';
import type { BackendField } from '../../src/storage/backend';

type Fields = Readonly<Record<string, unknown>>;

/** Stands for a value that only the cluster knows. */
export const OF_CLUSTER = '<of the cluster>';

/**
 * What stands in the block of a storage of the user's, one that exists, once the API server has filled in the defaults of
 * its schema and the Operator has written the Config back. Sources: openshift/api imageregistry/v1 types.go, where Go writes
 * what has no omitempty, and the CustomResourceDefinition of each release.
 */
export function writtenByOperator(field: BackendField, stanza: Fields, release: Release): Fields {
  const defaulted = DEFAULTED[field]?.(stanza, release) ?? stanza;
  const kept = withoutEmpty(defaulted);
  return field === 's3' ? s3AsGoWritesIt(defaulted, kept) : kept;
}

const DEFAULTED: Readonly<Partial<Record<BackendField, (stanza: Fields, release: Release) => Fields>>> = {
  gcs: (stanza) => ('region' in stanza ? stanza : { ...stanza, region: OF_CLUSTER, projectID: OF_CLUSTER }),
  ibmcos: (stanza) => ({
    location: OF_CLUSTER,
    resourceGroupName: OF_CLUSTER,
    serviceInstanceCRN: OF_CLUSTER,
    resourceKeyCRN: OF_CLUSTER,
    ...stanza,
  }),
  azure: (stanza, release) => {
    if (!isAtLeast(release, Release.V4_15)) return stanza;
    return { ...stanza, networkAccess: { type: 'External', ...(stanza['networkAccess'] as Fields | undefined) } };
  },
  oss: (stanza) => {
    const encryption = stanza['encryption'] as Fields | undefined;
    return {
      endpointAccessibility: 'Internal',
      ...stanza,
      ...(encryption === undefined ? {} : { encryption: { method: 'AES256', ...encryption } }),
    };
  },
};

function s3AsGoWritesIt(stanza: Fields, kept: Fields): Fields {
  const [cloudFront, trustedCA] = [stanza['cloudFront'], stanza['trustedCA']] as (Fields | undefined)[];
  return {
    ...kept,
    virtualHostedStyle: stanza['virtualHostedStyle'] ?? false,
    trustedCA: { name: trustedCA?.['name'] ?? '' },
    ...(cloudFront === undefined ? {} : { cloudFront: { duration: '0s', ...withoutEmpty(cloudFront) } }),
  };
}

/** As omitempty does. */
function withoutEmpty(fields: Fields): Fields {
  const entries = Object.entries(fields).filter(([, value]) => ![undefined, '', false, 0].includes(value as never));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'object' ? withoutEmpty(value as Fields) : value]),
  );
}
