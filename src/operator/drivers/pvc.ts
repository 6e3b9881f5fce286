import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import type { Manifest } from '../../core/manifest';
import type { PvcStanza } from '../../schema/kinds/storage-spec';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';
import { ours } from '../objects';
import type { DriverFactory, StorageSync } from './driver';
import { FILESYSTEM } from './empty-dir';
import { layersMount } from './private-mount';

/** Source: pkg/storage/pvc/pvc.go. */
export const pvcDriver: DriverFactory = {
  field: 'pvc',
  open: (stanza, state) => {
    const { claim = '' } = stanza as PvcStanza;
    return {
      environment: () => FILESYSTEM,
      volumes: [layersMount({ persistentVolumeClaim: { claimName: claim } })],
      volumeSecrets: () => ({}),
      caBundle: () => '',
      sync: () => (claim === '' ? defaultClaim(state) : namedClaim(claim, state)),
      layers: () => ours('PersistentVolumeClaim', claim === '' ? DEFAULT_CLAIM_NAME : claim),
    };
  },
};

/** The claim that the Operator creates with the Config, on platforms whose bootstrap asks for one. */
export function ownedClaim(accessMode: string, size: string, storageClassName: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: DEFAULT_CLAIM_NAME,
      namespace: REGISTRY_NAMESPACE,
      annotations: { [OWNED]: 'true' },
    },
    spec: {
      accessModes: [accessMode],
      resources: { requests: { storage: size } },
      storageClassName,
    },
  };
}

const OWNED = 'imageregistry.openshift.io';

function defaultClaim(state: ClusterState): StorageSync {
  const exists = state.object('', 'PersistentVolumeClaim', DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE) !== undefined;
  if (!exists) {
    return {
      managementState: 'Managed',
      because: 'no claim is named, so the Operator makes one with ReadWriteMany in the default StorageClass',
    };
  }
  const annotations: TextMap = state.claim(DEFAULT_CLAIM_NAME)?.annotations ?? {};
  if (annotations[OWNED] === undefined) {
    throw new OperatorError(
      'could not create default PVC, it already exists and is not owned by the operator',
      'claim of somebody else',
    );
  }
  checkClaim(DEFAULT_CLAIM_NAME, state);
  return { managementState: 'Managed', because: 'the claim that the Operator made before is used again' };
}

function namedClaim(name: string, state: ClusterState): StorageSync {
  // The bootstrap creates the claim together with the Config.
  if (state.config === undefined) {
    return { managementState: 'Unmanaged', because: 'the claim is made with the Config, and used as it is' };
  }
  // Checked only if the storage is new or changed: a running registry may violate these rules without an error.
  if (state.config.status?.storage?.pvc?.claim !== name || state.claim(name) === undefined) checkClaim(name, state);
  return { managementState: 'Unmanaged', because: 'the claim is named, so it is used as it is' };
}

function checkClaim(name: string, state: ClusterState): void {
  const modes = state.claim(name)?.accessModes;
  if (modes === undefined) throw new OperatorError(`persistentvolumeclaims "${name}" not found`);
  if (modes.includes('ReadWriteMany')) return;
  if (!modes.includes('ReadWriteOnce')) {
    throw new OperatorError(`PVC ${name} does not contain the necessary access modes: ReadWriteMany or ReadWriteOnce`);
  }
  const { replicas = 0, rolloutStrategy = '' } = state.config?.spec ?? {};
  if (replicas > 1) {
    throw new OperatorError('cannot use ReadWriteOnce access mode with more than one replica of the image registry');
  }
  if (rolloutStrategy !== 'Recreate') {
    throw new OperatorError(`cannot use ReadWriteOnce access mode with ${rolloutStrategy} rollout strategy`);
  }
}
