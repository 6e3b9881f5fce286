import { SINGLETON_NAME } from '../../../src/core/names';
import { fieldOf } from '../../../src/core/record';
import type { Release } from '../../../src/core/release';
import type { ManagedKind } from '../../../src/schema/kinds/managed-kind';
import { validateObject } from '../../../src/schema/validate';

/** What check finds and JSON Schema can say: not what only server-side apply refuses, nor that two items have one key. */
export function errorsOf(kind: ManagedKind, release: Release, object: unknown): readonly string[] {
  const isMerged = fieldOf(fieldOf(object, 'metadata'), 'name') === SINGLETON_NAME;
  const { errors } = validateObject(kind, object, release);
  return errors
    .filter(({ kind: problem, path }) => problem !== 'duplicate' || typeof path.at(-1) === 'number')
    .filter(({ kind: problem }) => problem !== 'null' && problem !== 'server-side')
    .filter(({ kind: problem, path }) => !(isMerged && problem === 'required' && path[0] === 'spec' && path.length < 3))
    .map(({ kind: problem, path, found }) => `${problem} ${path.join('.')}: ${found}`);
}
