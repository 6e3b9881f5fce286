import { objectKey, referenceTo } from '../core/manifest';
import { hasVariable } from '../core/placeholder';
import type { SourceObject } from '../yaml/source-object';
import { knownObject } from './known-object';
import type { InputFile } from './inputs';

/**
 * The objects in files, without values that are filled in later. A dump has some objects twice, by themselves and in a list:
 * the first one counts.
 */
export function objectsInFiles(files: readonly InputFile[]): SourceObject[] {
  const dumped = new Map<string, SourceObject>();
  return files.flatMap(({ dump, objects, text }) => {
    if (dump === undefined) return hasVariable(text) ? objects.map(knownObject) : objects;
    return objects.filter((object) => {
      const key = `${dump}/${objectKey(referenceTo(object.manifest))}`;
      if (!dumped.has(key)) dumped.set(key, object);
      return dumped.get(key) === object;
    });
  });
}
