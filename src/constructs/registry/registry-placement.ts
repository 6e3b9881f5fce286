import { propShapeErrors, throwIfAnyAt } from '../base/throw-errors';
import { infraPlacement, type PodPlacement } from '../../render/scheduling';

/** How pods are to be placed on infra nodes. */
export interface InfraPlacementOptions {
  /**
   * Whether pods spread over zones as well as over hosts. Only where every infra node has the label
   * `topology.kubernetes.io/zone`: without it no pod can be scheduled.
   *
   * @default - by the platform: true where its nodes have the label; false without a platform
   */
  readonly zones?: boolean;
}

/**
 * Where pods run: a ready set of scheduling rules for the registry and the pruner.
 *
 * @see https://github.com/openshift/openshift-docs/blob/main/modules/infrastructure-moving-registry.adoc
 */
export class RegistryPlacement {
  /**
   * On infra nodes: the selector, tolerations of the taint `node-role.kubernetes.io/infra` with any value for NoSchedule
   * and NoExecute, and for the registry the spread over hosts and zones that the Operator drops if there is a nodeSelector.
   *
   * @param options whether pods spread over zones
   * @see https://github.com/openshift/openshift-docs/blob/main/modules/infrastructure-moving-registry.adoc
   * @example
   * const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });
   * new ImageRegistry(chart, 'registry', { placement: RegistryPlacement.infra() });
   */
  public static infra(options: InfraPlacementOptions = {}): RegistryPlacement {
    throwIfAnyAt('RegistryPlacement.infra', propShapeErrors(options, 'InfraPlacementOptions'));
    return new RegistryPlacement(infraPlacement(options.zones));
  }

  private constructor(
    /** @internal */
    public readonly _placement: PodPlacement,
  ) {}
}
