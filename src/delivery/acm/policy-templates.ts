import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { isBucketClaimTemplate } from '../../credentials/bucket-claim-policy';

interface Annotated {
  readonly annotations?: Readonly<Record<string, string>>;
}

const DISABLED: Annotated = { annotations: { 'policy.open-cluster-management.io/disable-templates': 'true' } };

/**
 * The annotation that stops the hub from rendering `{{hub … hub}}` in plain text.
 *
 * Source: open-cluster-management-io/governance-policy-propagator controllers/propagator/replication.go
 * processTemplates.
 */
export function hubTemplates(manifests: readonly Manifest[], rendered: boolean): Annotated {
  return !rendered && holds(manifests, '{{hub') ? DISABLED : {};
}

/**
 * The same for a ConfigurationPolicy: the managed cluster renders all other braces, and alerts contain many. Our own
 * templates are always rendered.
 *
 * Source: open-cluster-management-io/config-policy-controller controllers/configurationpolicy_controller.go
 * handleObjectTemplates.
 */
export function clusterTemplates(manifests: readonly Manifest[], rendered: boolean): Annotated {
  return !rendered && holds(manifests, '{{') && !manifests.some(isBucketClaimTemplate) ? DISABLED : {};
}

function holds(manifests: readonly Manifest[], braces: string): boolean {
  return jsonText(manifests).includes(braces);
}
