import { nameErrors } from '../../constructs/base/name-errors';
import { missingPropErrors } from '../../constructs/base/prop-errors';
import { propShapeErrors, throwIfAnyAt } from '../../constructs/base/throw-errors';
import { workOptionErrors } from '../../constructs/delivery/delivery-work';
import { checkDnsLabel } from '../../core/formats/dns-name';
import { structOf } from '../../core/props/struct-props';
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
    const given = shaped('argoCd', props);
    throwIfAnyAt(placeOf('argoCd'), missingPropErrors({ repository: given.repository, folder: given.folder }));
    return new FleetDelivery(argoCdEngine(given));
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
    const given = shaped('manifestWork', props);
    throwIfAnyAt(placeOf('manifestWork'), [
      ...missingPropErrors({ namespace: given.namespace }),
      ...nameErrors(['namespace'], given.namespace, checkDnsLabel),
      ...workOptionErrors(given),
    ]);
    return new FleetDelivery(manifestWorkEngine(given));
  }

  private constructor(
    /** @internal */
    public readonly _engine: FleetEngine,
  ) {}
}

/** The props of a factory. Throws if they do not match their struct. */
function shaped<Props extends object>(factory: string, props: Props | undefined): Props {
  const given = props ?? ({} as Props);
  throwIfAnyAt(placeOf(factory), propShapeErrors(given, structOf('FleetDelivery', factory)));
  return given;
}

function placeOf(factory: string): string {
  return `FleetDelivery.${factory}`;
}
