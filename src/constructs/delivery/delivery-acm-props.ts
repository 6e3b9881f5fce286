import type { Duration } from 'cdk8s';
import type { ClusterPlacement } from './cluster-placement';

/** How Red Hat Advanced Cluster Management delivers a chart: as a Policy. */
export interface AcmDeliveryProps {
  /**
   * Namespace of the Policy on the hub, not that of a managed cluster. Together with the name of the Policy at most 62
   * characters.
   */
  readonly namespace: string;

  /** The clusters that the Policy is for. */
  readonly placement: ClusterPlacement;

  /**
   * Name of the Policy, the Placement and the PlacementBinding.
   *
   * @default - the chart's
   */
  readonly name?: string;

  /** Whether RHACM makes the clusters comply. @default PolicyRemediationAction.ENFORCE */
  readonly remediationAction?: PolicyRemediationAction;

  /** How grave RHACM shows it to be when a cluster does not comply. @default PolicySeverity.MEDIUM */
  readonly severity?: PolicySeverity;

  /**
   * How long a cluster that complies is not looked at again.
   *
   * @default - by RHACM: it watches
   */
  readonly evaluationInterval?: Duration;

  /**
   * Whether text with braces, such as `{{ fromSecret "ns" "name" "key" }}` in a JSON patch, is a template that RHACM
   * renders. Alerts that hold braces of their own then have to escape them.
   *
   * @default false - text arrives unchanged
   */
  readonly templates?: boolean;
}

/** What RHACM does where a cluster does not comply: `spec.remediationAction`. */
export enum PolicyRemediationAction {
  /** Makes it comply. */
  ENFORCE = 'enforce',
  /** Reports it. */
  INFORM = 'inform',
}

/** How grave RHACM shows a violation to be: `spec.severity`. */
export enum PolicySeverity {
  /** Low. */
  LOW = 'low',
  /** Medium. */
  MEDIUM = 'medium',
  /** High. */
  HIGH = 'high',
  /** Critical. */
  CRITICAL = 'critical',
}
