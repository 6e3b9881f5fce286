import { fieldOf } from '../../core/record';
import { withoutCredentials } from '../../core/without-credentials';
import type { SourceObject } from '../../yaml/source-object';

/** The object that an event is about, such as `Pod/shop/web-1`. */
export function eventSubject({ manifest }: SourceObject): string {
  const subject = fieldOf(manifest, 'involvedObject') ?? fieldOf(manifest, 'regarding');
  const parts = ['kind', 'namespace', 'name'].map((name) => fieldOf(subject, name));
  return joinedName(parts);
}

/** The parts of the name of an object that are known. */
export function joinedName(parts: readonly unknown[]): string {
  return withoutCredentials(parts.filter((part) => typeof part === 'string' && part !== '').join('/'));
}
