import type { Manifest } from '../../core/manifest';

/**
 * An object as a ConfigurationPolicy asks for it: what it does not name stays as the Operator wrote it, and nothing is ever
 * deleted to be made anew.
 *
 * Source: open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go ObjectTemplate.
 */
export function objectTemplate(manifest: Manifest): Record<string, unknown> {
  return {
    complianceType: isOursAlone(manifest) ? 'mustonlyhave' : 'musthave',
    // Labels and annotations of others stay in any case.
    metadataComplianceType: 'musthave',
    objectDefinition: manifest,
    ...(manifest.kind === 'Secret' ? { recordDiff: 'None' } : {}),
    recreateOption: 'None',
  };
}

/**
 * What nobody else writes to, and where the API adds nothing: musthave only ever adds to lists and maps, and would keep a CA,
 * a right or an alert that was taken out.
 */
const OURS_ALONE = new Set(['Certificate', 'ConfigMap', 'ExternalSecret', 'PrometheusRule', 'Role', 'SealedSecret']);

function isOursAlone(manifest: Manifest): boolean {
  if (manifest.kind === 'ClusterRole') return manifest['aggregationRule'] === undefined;
  // Without data it is one that the cluster fills, with CAs.
  if (manifest.kind === 'ConfigMap' && manifest['data'] === undefined) return false;
  return OURS_ALONE.has(manifest.kind);
}
