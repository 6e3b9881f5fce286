import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';

/** A claim that may be that of the registry, in a row of `oc get pvc`. */
export function printedClaim(row: string): Manifest | undefined {
  const { namespace = REGISTRY_NAMESPACE, name, phase, storageClassName } = ROW.exec(row)?.groups ?? {};
  if (name === undefined || namespace !== REGISTRY_NAMESPACE) return undefined;
  const isGoing = phase === 'Terminating';
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace, ...(isGoing ? { deletionTimestamp: UNKNOWN_TIME } : {}) },
    spec: storageClassName === undefined ? {} : { storageClassName },
    status: { phase: isGoing ? 'Bound' : phase },
  };
}

/** A row says that it is going, and not since when. */
const UNKNOWN_TIME = '';

/** A claim without a volume has neither capacity nor access modes. */
const ROW =
  /^(?:(?<namespace>[a-z0-9][a-z0-9-]*)\s+)?(?:(?:persistentvolumeclaims?|pvc)\/)?(?<name>(?=[a-z0-9.-]{1,253}\s)[a-z0-9.-]*registry[a-z0-9.-]*)\s+(?<phase>Pending|Bound|Lost|Terminating)\s+(?:\S+\s+\S+\s+[A-Z,]+\s+)?(?:(?<storageClassName>[a-z0-9][a-z0-9.-]*)\s+)?(?:<unset>\s+)?(?:\d+[smhdy])+(?:\s+\w+)?$/;
