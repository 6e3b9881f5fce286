import type { Manifest } from '../../core/manifest';
import { isKnownLater } from '../../core/placeholder';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import type { PvcStanza } from '../../schema/kinds/storage-spec';
import { claimHindrance } from '../cluster/claim-hindrance';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import type { Verdict } from '../effects/condition';
import { attempt, OperatorError } from '../go/operator-error';
import { ours } from '../objects';
import type { DriverFactory, StorageSync } from './driver';
import { FILESYSTEM } from './empty-dir';
import { storageExists } from './object-storage';
import { layersMount } from './private-mount';
import { isRecorded } from './recorded-storage';

/** Source: pkg/storage/pvc/pvc.go. */
export const pvcDriver: DriverFactory = {
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

/** A claim that the Operator creates if the platform's bootstrap or an empty stanza asks for one. */
export function ownedClaim(accessMode: string, size: string, storageClassName?: string): Manifest {
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
      ...(storageClassName === undefined ? {} : { storageClassName }),
    },
  };
}

const OWNED = 'imageregistry.openshift.io';

/** The Operator names the claim even where it then fails: the next sync finds a claim that is named. */
function defaultClaim(state: ClusterState): StorageSync {
  const writes = { claim: DEFAULT_CLAIM_NAME };
  const exists = state.object('', 'PersistentVolumeClaim', DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE) !== undefined;
  if (!exists) {
    return {
      managementState: 'Managed',
      because: 'no claim is named, so the Operator creates one with ReadWriteMany in the default StorageClass',
      creates: ownedClaim('ReadWriteMany', '100Gi'),
      writes,
      conditions: storageExists('PVC Created'),
    };
  }
  const again: StorageSync = {
    managementState: 'Managed',
    because: 'the claim that the Operator created before is used again',
    writes,
    conditions: { StorageExists: CHANGED },
  };
  const annotations: TextMap = state.claim(DEFAULT_CLAIM_NAME)?.annotations ?? {};
  if (annotations[OWNED] !== undefined) return checked(again, DEFAULT_CLAIM_NAME, state);
  const error = 'could not create default PVC, it already exists and is not owned by the operator';
  return { ...again, conditions: absent('PVC Already Exists', error), failure: { error } };
}

const CHANGED: Verdict = {
  status: 'Unknown',
  reason: 'PVC Configuration Changed',
  message: 'PVC storage is in an old state',
};

function namedClaim(name: string, state: ClusterState): StorageSync {
  const conditions = storageExists('PVC Exists');
  const claim = state.object('', 'PersistentVolumeClaim', name, REGISTRY_NAMESPACE);
  // The bootstrap creates the claim together with the Config.
  if (state.config === undefined && claim === undefined) {
    const because = 'the claim is created with the Config, and used as it is';
    return { managementState: 'Unmanaged', because, conditions };
  }
  const hindrance = claimHindrance(claim);
  const because = `the claim is named, so it is used as it is${hindrance === undefined ? '' : `, but no new pod starts: ${hindrance}`}`;
  const used: StorageSync = { managementState: 'Unmanaged', because, conditions };
  // Checked only if the storage is new or changed: a running registry may violate these rules without an error.
  const isInUse = isRecorded('pvc', { claim: name }, state) && state.claim(name) !== undefined;
  // Which claim it is, and whether it may be used, is not known.
  return isInUse || isKnownLater(name) ? used : checked(used, name, state);
}

function checked(sync: StorageSync, name: string, state: ClusterState): StorageSync {
  const result = attempt(() => {
    checkClaim(name, state);
  });
  if (!('error' in result)) return sync;
  return { ...sync, conditions: absent('PVC Issues Found', result.error), failure: result };
}

function absent(reason: string, message: string): StorageSync['conditions'] {
  return { StorageExists: { status: 'False', reason, message } };
}

function checkClaim(name: string, state: ClusterState): void {
  const modes = state.claim(name)?.accessModes;
  if (modes === undefined) throw new OperatorError(`persistentvolumeclaims "${name}" not found`);
  if (modes.includes('ReadWriteMany')) return;
  if (!modes.includes('ReadWriteOnce')) {
    throw new OperatorError(`PVC ${name} does not contain the necessary access modes: ReadWriteMany or ReadWriteOnce`);
  }
  const { replicas = 0, rolloutStrategy = '' } = state.config === undefined ? BOOTSTRAPPED : (state.config.spec ?? {});
  if (replicas > 1) {
    throw new OperatorError('cannot use ReadWriteOnce access mode with more than one replica of the image registry');
  }
  if (rolloutStrategy !== 'Recreate') {
    throw new OperatorError(`cannot use ReadWriteOnce access mode with ${rolloutStrategy} rollout strategy`);
  }
}

/** With a claim the Operator makes a Config of these. Source: pkg/operator/bootstrap.go Bootstrap. */
const BOOTSTRAPPED = { replicas: 1, rolloutStrategy: 'Recreate' };
