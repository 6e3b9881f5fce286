import { operatorSource } from '../../../core/source';
import type { Change, Transition } from '../base/change';
import { contentChanges } from '../base/content';
import { PRIVATE_SECRET } from '../../objects';
import type { Prediction } from '../../prediction';
import { backendIn } from './storage-in-words';
import { HIDDEN } from '../../../core/without-credentials';

/** The credentials for the storage. Values are compared but never printed. */
export function* credentialsChanged(transition: Transition): Iterable<Change> {
  const changes = contentChanges(transition, PRIVATE_SECRET);
  if (changes.length === 0) return;
  const isNone = changes.every(({ how }) => how === 'gone') && !needsCredentials(transition.after);
  yield {
    level: 'change',
    subject: PRIVATE_SECRET,
    what: isNone
      ? 'the registry no longer uses credentials for its storage'
      : 'the registry uses other credentials for its storage',
    why: changes
      .map(({ key, how }) => (how === 'changed' ? `the value of key "${key}" changed` : `key "${key}" is ${how}`))
      .join(', '),
    old: HIDDEN,
    new: isNone ? '' : HIDDEN,
    source: operatorSource('pkg/resource/secret.go', 'expected'),
  };
}

function needsCredentials(prediction: Prediction): boolean {
  const backend = backendIn(prediction)?.backend;
  return backend === undefined || backend.credentialSets(prediction.state.release).length > 0;
}
