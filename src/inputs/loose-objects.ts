import type { NotJudged } from '../core/not-judged';
import { isRecord } from '../core/record';
import { heldObjects } from '../schema/kinds/held-objects';
import { namesRegistry } from '../schema/kinds/names-registry';
import { readValues } from '../yaml/read-values';
import type { ReadFile } from './read-file';

/** Objects of the registry in a file that is no manifest, such as a list of them, a playbook or the values of a chart. */
export function looseObjects({ file, text, objects, unreadable }: ReadFile): NotJudged[] {
  if (objects.length > 0 || unreadable.length > 0 || !namesRegistry(text)) return [];
  return readValues(text).values.flatMap(({ value, locate }) =>
    isManifest(value)
      ? []
      : heldObjects(value).map(({ path, object }) => ({
          file,
          line: locate(path).line,
          why: `${object}${LOOSE_WHY}`,
        })),
  );
}

function isManifest(value: unknown): boolean {
  return isRecord(value) && typeof value['kind'] === 'string' && typeof value['apiVersion'] === 'string';
}

/** Follows the object. */
export const LOOSE_WHY = ' in a file that is not an object itself: check the output of the tool that reads this file';
