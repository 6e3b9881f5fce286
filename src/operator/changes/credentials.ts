import { operatorSource } from '../../core/source';
import type { Change, Transition } from './change';
import { contentChanges } from './content';
import { PRIVATE_SECRET } from '../objects';
import { HIDDEN } from '../../core/without-credentials';

/** The credentials for the storage. Values are compared but never printed. */
export function* credentialsChanged(transition: Transition): Iterable<Change> {
  const changes = contentChanges(transition, PRIVATE_SECRET);
  if (changes.length === 0) return;
  yield {
    level: 'change',
    subject: PRIVATE_SECRET,
    what: 'the registry uses other credentials for its storage',
    why: changes
      .map(({ key, how }) => (how === 'changed' ? `the value of key "${key}" changed` : `key "${key}" is ${how}`))
      .join(', '),
    old: HIDDEN,
    new: HIDDEN,
    source: operatorSource('pkg/resource/secret.go', 'expected'),
  };
}
