import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesRegistry } from '../../schema/kinds/names-registry';
import type { ReadFile } from '../read-file';

/** Whether a file holds an object of the registry, or names one. */
export function isAboutRegistry({ objects, text }: ReadFile): boolean {
  return objects.some(({ manifest }) => concernsRegistry(manifest)) || namesRegistry(text);
}
