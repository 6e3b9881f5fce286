import { acknowledgedReason } from '../../core/acknowledgement';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { isDefaultClass } from '../../schema/kinds/default-class';
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
  const storageClass = classOf(claim, state);
  if (acknowledgedReason(claim, 'IR337') !== undefined || waitsForPod(storageClass)) return [];
  return [
    {
      object: describeSubject({ kind: 'PersistentVolumeClaim', namespace: REGISTRY_NAMESPACE, name }),
      field: 'status.phase',
      why: `it is Pending, and pods of the registry wait until it is Bound: find the reason in its events (oc describe pvc/${name} -n ${REGISTRY_NAMESPACE})${storageClass === undefined ? CLASS_NOT_GIVEN : ''}`,
    },
  ];
}

const CLASS_NOT_GIVEN =
  '. If its StorageClass has volumeBindingMode WaitForFirstConsumer, that is usual before the first pod: give the class to this command as one more input (oc get storageclass -o yaml), or acknowledge IR337';

function waitsForPod(storageClass: Manifest | undefined): boolean {
  return storageClass?.['volumeBindingMode'] === 'WaitForFirstConsumer';
}

/** A claim without a class gets the default one. */
function classOf(claim: Manifest, state: ClusterState): Manifest | undefined {
  const name = valueAt(claim, ['spec', 'storageClassName']);
  if (typeof name === 'string') return state.object('storage.k8s.io', 'StorageClass', name);
  const defaults = state.objects('storage.k8s.io', 'StorageClass').filter(isDefaultClass);
  return defaults.length === 1 ? defaults[0] : undefined;
}
