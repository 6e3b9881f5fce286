import { isLive } from '../core/live-object';
import { kindOf } from '../schema/kinds/kinds';
import { knownPart } from '../yaml/known-part';
import type { SourceObject } from '../yaml/source-object';

/** An object without the values for which its text has variables; of what a cluster holds they are values themselves. */
export function knownObject(object: SourceObject): SourceObject {
  const { manifest } = object;
  if (kindOf(manifest) === undefined || isLive(manifest)) return object;
  const known = knownPart(manifest);
  return known === undefined || known.later.length === 0 ? object : { ...object, ...known };
}
