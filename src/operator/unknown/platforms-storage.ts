import { isStorageOfPlatform } from '../cluster/storage-of-platform';
import { describeSubject } from '../effects/subject';
import { CONFIG } from '../objects';
import type { Prediction } from '../prediction';
import type { Unknown } from './unknown';

/** The storage of a registry that gets started, where its Config names none and nothing shows whether the platform has one. */
export function platformsStorage({ state }: Prediction): Unknown[] {
  if (!isStorageOfPlatform(state)) return [];
  const why =
    'it is not set, and the platform, which may have storage for the registry, is not known: set --platform, or use the live Config as OLD (oc get -o yaml configs.imageregistry.operator.openshift.io/cluster)';
  return [{ object: describeSubject(CONFIG), field: 'spec.storage', why }];
}
