import { jsonText } from '../../../core/formats/json-text';
import { namesRegistry } from '../../../schema/kinds/names-registry';

/** Whether a value, be it a text or not, names an API, a namespace or an object of the registry. */
export function mentionsRegistry(value: unknown): boolean {
  if (typeof value === 'string') return namesRegistry(value);
  // JSON in a text of the value reads like the rest then.
  return namesRegistry(jsonText(value ?? null).replaceAll('\\"', '"'));
}
