import { throwIfAnyAt, propShapeErrors } from '../base/throw-errors';
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
 */
export class Delivery {
  /**
   * Argo CD, or OpenShift GitOps: annotations with sync options and sync waves.
   *
   * @see `argoproj/argo-cd` docs/user-guide/sync-options.md
   */
  public static argoCd(): Delivery {
    return new Delivery(argoCd);
  }

  /**
   * Flux: annotations for its Kustomization controller.
   *
   * @see `fluxcd/kustomize-controller` docs/spec/v1/kustomizations.md
   */
  public static flux(): Delivery {
    return new Delivery(flux);
  }

  /**
   * A kustomization, with the guards of Argo CD and of Flux, since either may build it. `synth()` writes a
   * kustomization.yaml next to the charts, which lists all charts of the App with this delivery: one App per cluster.
   *
   * @see `kubernetes-sigs/kustomize` api/types/kustomization.go Kustomization
   */
  public static kustomize(props?: KustomizeDeliveryProps): Delivery {
    return new Delivery(kustomizeDelivery(props));
  }

  /**
   * Red Hat Advanced Cluster Management: the chart becomes a Policy on the hub, with its Placement and PlacementBinding.
   * Nothing is deleted with the Policy, and what the Operator wrote stays.
   *
   * @see `open-cluster-management-io/governance-policy-propagator` api/v1/policy_types.go PolicySpec
   */
  public static acm(props: AcmDeliveryProps): Delivery {
    return new Delivery(acmDelivery(props));
  }

  /**
   * Open Cluster Management, for one cluster: the chart becomes a ManifestWork in the namespace of the cluster on the hub.
   * Nothing is deleted with the work, and what the Operator wrote stays.
   *
   * @see `open-cluster-management-io/api` work/v1/types.go ManifestWorkSpec
   */
  public static manifestWork(props: ManifestWorkDeliveryProps): Delivery {
    return new Delivery(manifestWorkDelivery(props));
  }

  /**
   * Open Cluster Management, for all clusters that a Placement selects: the chart becomes a ManifestWorkReplicaSet. The hub
   * must have the feature gate ManifestWorkReplicaSet.
   *
   * @see `open-cluster-management-io/api` work/v1alpha1/types_manifestworkreplicaset.go ManifestWorkReplicaSetSpec
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
    this.title = _tool.title;
  }
}

/** The delivery tool that the user's props select. */
function kustomizeDelivery(props: KustomizeDeliveryProps = {}): DeliveryTool {
  throwIfAnyAt('Delivery.kustomize', propShapeErrors(props, 'KustomizeDeliveryProps'));
  return kustomizeWith(dropUndefined(props));
}
