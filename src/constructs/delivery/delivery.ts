import { throwIfAnyAt, throwIfNoFactory, propShapeErrors } from '../base/throw-errors';
import { dropUndefined } from '../../render/drop-undefined';
import { kustomizeWith } from '../../delivery/kustomize';
import { argoCd } from '../../delivery/argo-cd/argo-cd';
import { flux } from '../../delivery/flux/flux';
import type { DeliveryTool } from '../../delivery/tool';
import { acmDelivery } from './delivery-acm';
import type { AcmDeliveryProps } from './delivery-acm-props';
import type { KustomizeDeliveryProps } from './delivery-kustomize-props';
import { manifestWorkDelivery, manifestWorkReplicaSetDelivery } from './delivery-work';
import type { ManifestWorkDeliveryProps, ManifestWorkReplicaSetDeliveryProps } from './delivery-work-props';

/**
 * How the manifests of a chart reach the cluster. Config, ImagePruner and Image are made by the Operator and written to by
 * it, and deleting the Config deletes Managed storage: each tool gets the guards that it understands.
 *
 * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/pkg/operator/bootstrap.go
 */
export class Delivery {
  /**
   * Argo CD, or OpenShift GitOps: annotations with sync options and sync waves.
   *
   * @see https://github.com/argoproj/argo-cd/blob/master/docs/user-guide/sync-options.md
   * @example
   * new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.argoCd() });
   */
  public static argoCd(): Delivery {
    return new Delivery(argoCd);
  }

  /**
   * Flux: annotations for its Kustomization controller.
   *
   * @see https://github.com/fluxcd/kustomize-controller/blob/main/docs/spec/v1/kustomizations.md
   * @example
   * new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.flux() });
   */
  public static flux(): Delivery {
    return new Delivery(flux);
  }

  /**
   * A kustomization, with the guards of Argo CD and of Flux, since either may build it. `synth()` writes a
   * kustomization.yaml next to the charts, which lists all charts of the App with this delivery: one App per cluster.
   *
   * @param props further resources and generators of the kustomization
   * @see https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go
   * @example
   * new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.kustomize() });
   */
  public static kustomize(props?: KustomizeDeliveryProps): Delivery {
    return new Delivery(kustomizeDelivery(props));
  }

  /**
   * Red Hat Advanced Cluster Management: the chart becomes a Policy on the hub, with its Placement and PlacementBinding.
   * Nothing is deleted with the Policy, and what the Operator wrote stays.
   *
   * @param props namespace and Placement of the Policy
   * @see https://github.com/open-cluster-management-io/governance-policy-propagator/blob/main/api/v1/policy_types.go
   * @example
   * const placement = ClusterPlacement.select({ labels: { environment: 'prod' } });
   * const delivery = Delivery.acm({ namespace: 'registry-policies', placement });
   * new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery });
   */
  public static acm(props: AcmDeliveryProps): Delivery {
    return new Delivery(acmDelivery(props));
  }

  /**
   * Open Cluster Management, for one cluster: the chart becomes a ManifestWork in the namespace of the cluster on the hub.
   * Nothing is deleted with the work, and what the Operator wrote stays.
   *
   * @param props the managed cluster
   * @see https://github.com/open-cluster-management-io/api/blob/main/work/v1/types.go
   * @example
   * new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.manifestWork({ cluster: 'berlin' }) });
   */
  public static manifestWork(props: ManifestWorkDeliveryProps): Delivery {
    return new Delivery(manifestWorkDelivery(props));
  }

  /**
   * Open Cluster Management, for all clusters that a Placement selects: the chart becomes a ManifestWorkReplicaSet. The hub
   * must have the feature gate ManifestWorkReplicaSet.
   *
   * @param props namespace on the hub, Placement and rollout
   * @see https://github.com/open-cluster-management-io/api/blob/main/work/v1alpha1/types_manifestworkreplicaset.go
   * @example
   * const placement = ClusterPlacement.select({ labels: { environment: 'prod' } });
   * const delivery = Delivery.manifestWorkReplicaSet({ namespace: 'registry-works', placement });
   * new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery });
   */
  public static manifestWorkReplicaSet(props: ManifestWorkReplicaSetDeliveryProps): Delivery {
    return new Delivery(manifestWorkReplicaSetDelivery(props));
  }

  /** What the tool is called, such as `Argo CD`. */
  public readonly title: string;

  private constructor(
    /** @internal */
    public readonly _tool: DeliveryTool,
  ) {
    throwIfNoFactory('Delivery', typeof _tool === 'object', 'Delivery.argoCd()');
    this.title = _tool.title;
  }
}

/** The delivery tool that the user's props select. */
function kustomizeDelivery(props: KustomizeDeliveryProps = {}): DeliveryTool {
  throwIfAnyAt('Delivery.kustomize', propShapeErrors(props, 'KustomizeDeliveryProps'));
  return kustomizeWith(dropUndefined(props));
}
