import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';

/** Whether Insights has masked the names of the storage of a Config, each character by an x. */
export function hasMaskedStorage({ kind, spec }: Manifest): boolean {
  return (
    kind === 'Config' && isRecord(spec) && stanzasOf(spec).some(([, stanza]) => Object.values(stanza).some(isMasked))
  );
}

/**
 * The same Config, with something of the right form where a masked value has none, so that nobody judges the mask.
 *
 * Source: openshift/insights-operator pkg/gatherers/clusterconfig/gather_cluster_image_registries.go anonymizeImageRegistry.
 */
export function withoutMasks(manifest: Manifest): Manifest {
  if (!hasMaskedStorage(manifest) || !isRecord(manifest['spec'])) return manifest;
  const stanzas = stanzasOf(manifest['spec']).map(([name, stanza]) => [name, unmasked(stanza)] as const);
  const storage = { ...(manifest['spec']['storage'] as object), ...Object.fromEntries(stanzas) };
  return { ...manifest, spec: { ...manifest['spec'], storage } };
}

function stanzasOf({ storage }: Readonly<Record<string, unknown>>): [string, Readonly<Record<string, unknown>>][] {
  return isRecord(storage)
    ? Object.entries(storage).flatMap(([name, each]) => (isRecord(each) ? [[name, each]] : []))
    : [];
}

function unmasked(stanza: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(stanza).map(([field, value]) => [field, isMasked(value) ? (FORMED[field] ?? value) : value]),
  );
}

function isMasked(value: unknown): boolean {
  return typeof value === 'string' && /^x+$/.test(value);
}

const FORMED: Readonly<Record<string, string>> = {
  authURL: 'https://masked.invalid',
  cloudName: '',
  regionEndpoint: 'https://masked.invalid',
  resourceKeyCRN: 'crn:v1:bluemix:public:cloud-object-storage:global:a/masked:masked:resource-key:masked',
  serviceInstanceCRN: 'crn:v1:bluemix:public:cloud-object-storage:global:a/masked:masked::',
};
