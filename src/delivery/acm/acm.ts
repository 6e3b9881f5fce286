import { placed, type ClusterChoice } from './cluster-choice';
import { policy, type PolicySettings } from './policy';
import { placementBinding } from './policy-binding';
import { policyNameErrors } from './policy-name';
import type { DeliveryTool } from '../tool';

interface AcmSettings extends PolicySettings {
  /** Namespace of the Policy on the hub. */
  readonly namespace: string;
  /**
   * Name of the Policy.
   * @default - the name of the chart
   */
  readonly name?: string;
  readonly clusters: ClusterChoice;
}

/** Red Hat Advanced Cluster Management: a Policy with its Placement and PlacementBinding. */
export function acm(settings: AcmSettings): DeliveryTool {
  const placeOf = (chart: string) => ({ name: settings.name ?? chart, namespace: settings.namespace });
  return {
    name: 'acm',
    title: 'RHACM',
    mark: (manifest) => manifest,
    wrap: (manifests, chart) => {
      const place = placeOf(chart.name);
      const { name: placement, manifests: placements } = placed(settings.clusters, place);
      return [policy(manifests, { ...settings, ...place }), ...placements, placementBinding({ ...place, placement })];
    },
    errors: (_, chart) => policyNameErrors(placeOf(chart.name)),
  };
}

/** The tool with default settings. */
export const ACM = acm({
  namespace: 'policies',
  clusters: { select: {} },
  remediationAction: 'enforce',
  severity: 'medium',
  templates: false,
});
