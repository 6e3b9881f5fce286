import { CONFIG_NAMESPACE } from '../../../core/names';
import { describeSubject } from '../../effects/subject';
import { CONFIG } from '../../objects';
import type { Prediction } from '../../prediction';
import type { Unknown } from '../../unknown/unknown';
import { isManaged } from '../base/object-after';
import type { Transition } from '../base/change';

/** Another ConfigMap with the CA of the storage, where the input has neither. */
export function unknownStorageCa({ before, after }: Transition): Unknown[] {
  if (!isMissing(before) || !isMissing(after) || nameIn(before) === nameIn(after)) return [];
  return [
    {
      object: describeSubject(CONFIG),
      field: 'spec.storage.s3.trustedCA.name',
      why: 'the ConfigMaps that OLD and NEW name here are not in the input: if their CAs differ, all pods are replaced',
    },
  ];
}

function isMissing(prediction: Prediction): boolean {
  const { state } = prediction;
  const name = nameIn(prediction);
  if (name === '' || !isManaged(prediction) || state.lacks('ConfigMap', CONFIG_NAMESPACE, name)) return false;
  return state.object('', 'ConfigMap', name, CONFIG_NAMESPACE) === undefined;
}

function nameIn({ spec }: Prediction): string {
  return spec.storage?.s3?.trustedCA?.name ?? '';
}
