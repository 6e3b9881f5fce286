import type { Manifest } from '../../core/manifest';

/**
 * The object template of a ConfigurationPolicy: fields that the object does not name stay as the Operator wrote them,
 * and no object is deleted to be recreated.
 *
 * Source: open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go ObjectTemplate.
 */
export function objectTemplate(manifest: Manifest): Record<string, unknown> {
  return {
    complianceType: isOursAlone(manifest) ? 'mustonlyhave' : 'musthave',
    // Labels and annotations of others always stay.
    metadataComplianceType: 'musthave',
    objectDefinition: manifest,
    ...(manifest.kind === 'Secret' ? { recordDiff: 'None' } : {}),
    recreateOption: 'None',
  };
}

/**
 * Kinds that nobody else writes to and that the API does not default. `musthave` only adds to lists and maps, so it
 * would keep a removed CA, permission or alert.
 */
const OURS_ALONE = new Set(['Certificate', 'ConfigMap', 'ExternalSecret', 'PrometheusRule', 'Role', 'SealedSecret']);

function isOursAlone(manifest: Manifest): boolean {
  if (manifest.kind === 'ClusterRole') return manifest['aggregationRule'] === undefined;
  // The cluster injects CAs into a ConfigMap without data.
  if (manifest.kind === 'ConfigMap' && manifest['data'] === undefined) return false;
  return OURS_ALONE.has(manifest.kind);
}
