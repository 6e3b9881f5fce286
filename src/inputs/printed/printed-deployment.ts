import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';

/** The Deployment of the registry or of its Operator, in a row of `oc get deployments` or `oc get all`. */
export function printedDeployment(row: string): Manifest | undefined {
  const { namespace = REGISTRY_NAMESPACE, name, ready, wanted, available } = ROW.exec(row)?.groups ?? {};
  if (name === undefined || namespace !== REGISTRY_NAMESPACE) return undefined;
  const [replicas, availableReplicas] = [Number(wanted), Number(available)];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: { replicas },
    status: {
      readyReplicas: Number(ready),
      availableReplicas,
      // Of some that are available, only the Deployment itself says whether they are enough.
      conditions:
        availableReplicas === 0 || availableReplicas === replicas
          ? [{ type: 'Available', status: availableReplicas === replicas ? 'True' : 'False' }]
          : [],
    },
  };
}

const ROW =
  /^(?:(?<namespace>[a-z0-9][a-z0-9-]*)\s+)?(?:deploy(?:ments?)?(?:\.apps)?\/)?(?<name>image-registry|cluster-image-registry-operator)\s+(?<ready>\d+)\/(?<wanted>\d+)\s+\d+\s+(?<available>\d+)\s+(?:\d+[smhdy])+(?:\s|$)/;
