import { operatorSource } from '../../core/source';
import type { Change, Transition } from './change';
import { contentChanges } from './content';

const SECRET = 'Secret/openshift-image-registry/image-registry-private-configuration';

/** With what the registry logs in at its storage. Values are compared and never told. */
export function* credentialsChanged(transition: Transition): Iterable<Change> {
  const changes = contentChanges(transition, SECRET);
  if (changes.length === 0) return;
  yield {
    level: 'change',
    object: SECRET,
    what: 'the registry logs in at its storage with other credentials',
    why: changes
      .map(({ key, how }) => (how === 'changed' ? `the value of key ${key} changed` : `key ${key} is ${how}`))
      .join(', '),
    old: '<hidden>',
    new: '<hidden>',
    source: operatorSource('pkg/resource/secret.go', 'expected'),
  };
}
