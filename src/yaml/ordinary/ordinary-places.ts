import type { FieldPath } from '../../core/field-path';
import { resolvePlain } from '../plain-scalar';
import { ordinaryDocuments } from './ordinary-documents';
import type { Places } from './ordinary-lines';

/**
 * Finds fields in a text of one ordinary document, as the exact reader does: the offset of a field, or of what is nearest
 * around it. Undefined where only the exact reader knows it, as that of an item of which nothing is written.
 */
export function ordinaryPlaces(text: string): (path: FieldPath) => number | undefined {
  const places: Places = new Map();
  const [document] = ordinaryDocuments(text, resolvePlain, places) ?? [];
  return (path) => {
    let [value, offset]: [unknown, number | undefined] = [document?.value, document?.content];
    for (const step of path) {
      if (typeof value !== 'object' || value === null || (Array.isArray(value) && typeof step === 'string')) break;
      const key = Array.isArray(value) ? step : String(step);
      if (!Object.hasOwn(value, key)) break;
      offset = places.get(value)?.get(key);
      value = (value as Record<string | number, unknown>)[key];
    }
    return offset;
  };
}
