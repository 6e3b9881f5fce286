import { argoCdEngine } from './argo-cd-engine';
import type { FleetArgoCdProps, FleetManifestWorkProps } from './fleet-delivery-props';
import type { FleetEngine } from './hub';
import { manifestWorkEngine } from './manifest-work-engine';

/**
 * How a fleet is rolled out.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/applicationset/Generators-Git.md
 */
export class FleetDelivery {
  /**
   * Argo CD: the objects have its annotations, and `application-set.yaml` next to the folders creates an Application for
   * each. A cluster's folder must have the name that Argo CD uses for the cluster.
   *
   * @param props repository and folder
   * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/applicationset/Generators-Git.md
   * @example
   * FleetDelivery.argoCd({
   *   repository: { repoUrl: 'https://git.example.com/platform.git' },
   *   folder: 'clusters',
   * });
   */
  public static argoCd(props: FleetArgoCdProps): FleetDelivery {
    return new FleetDelivery(argoCdEngine(props));
  }

  /**
   * Open Cluster Management: folder `_hub` holds a ManifestWork for each cluster, and for clusters whose manifests are
   * equal one ManifestWorkReplicaSet with a Placement by their label `name`, which RHACM gives each ManagedCluster.
   *
   * @param props namespace on the hub
   * @see https://github.com/open-cluster-management-io/api/blob/main/work/v1alpha1/types_manifestworkreplicaset.go
   * @example
   * FleetDelivery.manifestWork({ namespace: 'registry-works' });
   */
  public static manifestWork(props: FleetManifestWorkProps): FleetDelivery {
    return new FleetDelivery(manifestWorkEngine(props));
  }

  private constructor(
    /** @internal */
    public readonly _engine: FleetEngine,
  ) {}
}
