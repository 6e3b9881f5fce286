import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import { kindOf } from '../schema/kinds/kinds';
import { BACKENDS } from '../storage';

/** Where the Config among the objects stores images, such as `s3`; undefined if there is none. */
export function usedStorage(objects: readonly Manifest[]): string | undefined {
  const spec = objects.find((object) => kindOf(object) === 'Config')?.['spec'];
  const storage = isRecord(spec) && isRecord(spec['storage']) ? spec['storage'] : {};
  return BACKENDS.find(({ field }) => Object.hasOwn(storage, field))?.field;
}
