import { oncePer } from '../core/caching/once-per';
import { isLive } from '../core/live-object';
import { manifestKey } from '../core/manifest';
import { mayBeFilledIn } from '../core/placeholder';
import { kindOf } from '../schema/kinds/kinds';
import { knownPart } from '../yaml/known-part';
import type { SourceObject } from '../yaml/source-object';
import type { InputFile } from './inputs';

/**
 * The objects in files, without values that are filled in later. A dump has some objects twice, by themselves and in a list:
 * the first one counts.
 */
export function objectsInFiles(files: readonly InputFile[]): SourceObject[] {
  const dumped = new Map<string, SourceObject>();
  return files.flatMap((file) => {
    const { dump, objects } = file;
    if (dump === undefined) return objectsOf(file);
    return objects.filter((object) => {
      const key = `${dump}/${manifestKey(object.manifest)}`;
      if (!dumped.has(key)) dumped.set(key, object);
      return dumped.get(key) === object;
    });
  });
}

/** Clusters that share a file share its objects. */
const objectsOf = oncePer(({ objects, text }: InputFile): readonly SourceObject[] =>
  mayBeFilledIn(text) ? objects.map(knownObject) : objects,
);

/** An object without the values for which its text has variables; of what a cluster holds they are values themselves. */
export function knownObject(object: SourceObject): SourceObject {
  const { manifest } = object;
  if (kindOf(manifest) === undefined || isLive(manifest)) return object;
  const known = knownPart(manifest);
  return known === undefined || known.later.length === 0 ? object : { ...object, ...known, whole: manifest };
}
