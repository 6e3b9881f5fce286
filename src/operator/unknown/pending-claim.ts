import { acknowledgedReason } from '../../core/acknowledgement';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { claimPhaseFact } from '../cluster/assumptions';
import { isPending } from '../cluster/claim-hindrance';
import type { ClusterState } from '../cluster/cluster-state';
import { describeSubject } from '../effects/subject';
import type { Prediction } from '../prediction';
import type { Unknown } from './unknown';

/**
 * A claim whose status says that it has no volume, where the prediction needs one. With WaitForFirstConsumer that is usual
 * before the first pod. Who acknowledges IR337 knows why.
 */
export function pendingClaim({ state, spec }: Prediction): Unknown[] {
  const name = spec.storage?.pvc?.claim ?? '';
  const claim = state.object('', 'PersistentVolumeClaim', name, REGISTRY_NAMESPACE);
  const isNeeded = state.assumptions().some(({ fact }) => fact === claimPhaseFact(name));
  if (claim === undefined || !isNeeded || !isPending(claim)) return [];
  if (acknowledgedReason(claim, 'IR337') !== undefined || waitsForPod(claim, state)) return [];
  return [
    {
      object: describeSubject({ kind: 'PersistentVolumeClaim', namespace: REGISTRY_NAMESPACE, name }),
      field: 'status.phase',
      why: `it is Pending, and pods of the registry wait until it is Bound: find the reason in its events (oc describe pvc/${name} -n ${REGISTRY_NAMESPACE}). If its StorageClass has volumeBindingMode WaitForFirstConsumer, that is usual before the first pod: give the class to this command as one more input (oc get storageclass -o yaml), or acknowledge IR337`,
    },
  ];
}

function waitsForPod(claim: Manifest, state: ClusterState): boolean {
  const name = valueAt(claim, ['spec', 'storageClassName']);
  const storageClass = typeof name === 'string' ? state.object('storage.k8s.io', 'StorageClass', name) : undefined;
  return storageClass?.['volumeBindingMode'] === 'WaitForFirstConsumer';
}
