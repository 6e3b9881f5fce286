import type { k8s } from 'cdk8s-plus-28';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { RegistryPlacement } from './registry-placement';

/** Scheduling props that the registry and the pruner share. */
export interface SchedulingOptions {
  /**
   * A ready placement, such as `RegistryPlacement.infra()`. Takes the place of `nodeSelector`; `tolerations` are added.
   *
   * @default - by the Operator: any node
   */
  readonly placement?: RegistryPlacement;

  /**
   * Labels that a node must have. On the registry it makes the Operator drop its topology spread constraints: set your
   * own as well.
   *
   * @default - by the Operator: nodes that run Linux
   * @see `openshift/cluster-image-registry-operator` pkg/resource/podtemplatespec.go
   */
  readonly nodeSelector?: { [label: string]: string };

  /**
   * Taints that the pods tolerate.
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Affinity of the pods. On the registry it replaces what the Operator would set, the required anti-affinity between two
   * replicas included. Fields younger than Kubernetes 1.28 go through a JSON patch.
   *
   * @default - by the Operator: two replicas never share a node
   */
  readonly affinity?: k8s.Affinity;
}

/** The same as spec fields. */
export function schedulingSpec(options: SchedulingOptions): Readonly<Record<string, unknown>> {
  const placed = options.placement?._podScheduling();
  const tolerations = [...(placed?.tolerations ?? []), ...(options.tolerations ?? [])];
  return {
    nodeSelector: placed?.nodeSelector ?? options.nodeSelector,
    tolerations: tolerations.length > 0 || options.tolerations !== undefined ? tolerations : undefined,
    affinity: options.affinity,
  };
}

export function schedulingErrors({ placement, nodeSelector }: SchedulingOptions): CompleteDiagnostic[] {
  if (placement === undefined || nodeSelector === undefined) return [];
  return [
    {
      id: 'IR112',
      path: ['nodeSelector'],
      found: 'placement as well',
      expected: 'one of the two',
      fix: 'leave nodeSelector out, or write the placement out: nodeSelector, tolerations and topologySpreadConstraints',
      reference: 'cdk8s-openshift-image-registry docs/rules.md',
    },
  ];
}
