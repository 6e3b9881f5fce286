import { objectKey, referenceTo } from '../core/manifest';
import type { SourceObject } from '../yaml/source-object';
import type { InputFile } from './inputs';

/** The objects in files. A dump has some objects twice, by themselves and in a list: the first one counts. */
export function objectsInFiles(files: readonly InputFile[]): SourceObject[] {
  const dumped = new Map<string, SourceObject>();
  return files.flatMap(({ dump, objects }) => {
    if (dump === undefined) return objects;
    return objects.filter((object) => {
      const key = `${dump}/${objectKey(referenceTo(object.manifest))}`;
      if (!dumped.has(key)) dumped.set(key, object);
      return dumped.get(key) === object;
    });
  });
}
