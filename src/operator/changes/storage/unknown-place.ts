import { UNKNOWN } from '../../../core/placeholder';
import type { ConfiguredBackend } from '../../../storage';
import { describeSubject } from '../../effects/subject';
import { CONFIG } from '../../objects';
import type { Prediction } from '../../prediction';
import type { Unknown } from '../../unknown/unknown';
import type { Transition } from '../base/change';
import { isManaged } from '../base/object-after';
import { backendIn, differingNames } from './storage-in-words';

/**
 * Another place of the same storage. Only the cloud knows where the storage is: if it is not there, the Operator fails to look it up,
 * or to create it again under its name. Source: pkg/storage/s3/s3.go, pkg/storage/ibmcos/ibmcos.go CreateStorage.
 */
export function unknownPlace({ before, after }: Transition): Unknown[] {
  const [old, now] = [backendIn(before), backendIn(after)];
  if (old === undefined || old.backend !== now?.backend || differingNames(old, now).length > 0) return [];
  if (before.spec.managementState === 'Removed' || !isManaged(after)) return [];
  const key = now.backend.placeKey?.(now.stanza);
  const [was, is] = [placeIn(old, before, key), placeIn(now, after, key)];
  if (key === undefined || was === is || was === '') return [];
  const { field, operatorName, elsewhere = 'the Operator stops at an error' } = now.backend;
  const inWords = (place: string): string => {
    if (place === '') return `a ${key} that the Operator creates`;
    return place === UNKNOWN ? `the ${key} of the cluster (not in the input)` : place;
  };
  const there = ['', UNKNOWN].includes(is) ? `this ${key}` : is;
  return [
    {
      object: describeSubject(CONFIG),
      field: `spec.storage.${field}.${key}`,
      why: `NEW changes ${inWords(was)} to ${inWords(is)}, and the Operator does not move the ${operatorName} storage: if the storage is not in ${there}, ${elsewhere}`,
    },
  ];
}

function placeIn({ backend, stanza }: ConfiguredBackend, { state }: Prediction, key = ''): string {
  const written = stanza[key];
  if (typeof written === 'string' && written !== '') return written;
  const shown = backend.takenFromCluster?.[key];
  return shown === undefined ? '' : state.infrastructure.textOrUnknown(...shown.map(String));
}
