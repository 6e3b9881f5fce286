import { formatFieldPath } from '../../../core/field-path';
import { pointerKeys } from '../../../core/formats/json-pointer';
import { asRecord, isRecord, itemsOf, type PlainRecord } from '../../../core/record';
import { readValues } from '../../../yaml/read-values';
import { selectorsOf, type ObjectSelector } from '../selectors/object-selector';

/** A field that a patch writes or removes. */
export interface PatchChange {
  /** The objects in which it does so. */
  readonly selector: ObjectSelector;
  /** As findings name it: `spec.storage`. */
  readonly field: string;
}

/** The changes that a patch makes, be it a merge or JSON operations; of what is neither, none. */
export function patchChanges(text: string, targets: readonly unknown[] = []): PatchChange[] {
  return readValues(text).values.flatMap(({ value: data }) => {
    const fields = isRecord(data) ? mergedFields(data) : itemsOf(data).flatMap(operationFields);
    return selectorsOf(data, targets).flatMap((selector) => fields.map((field) => ({ selector, field })));
  });
}

/** Lists count as a whole: how they are merged depends on the kind. */
function mergedFields(value: unknown, path: readonly string[] = []): string[] {
  if (!isRecord(value)) return [formatFieldPath(path)];
  const keys = Object.keys(value);
  // A directive is about the map that holds it.
  if (keys.length === 0 || keys.some((key) => key.startsWith('$')))
    return path.length === 0 ? fieldsOfWhole(value) : [formatFieldPath(path)];
  return keys.flatMap((key) => mergedFields(value[key], [...path, key]));
}

/** An object that is deleted has its name no longer. What its other fields say still counts where it is not deleted. */
function fieldsOfWhole(patch: PlainRecord): string[] {
  return patch['$patch'] === 'delete' ? ['metadata.name'] : [];
}

function operationFields(operation: unknown): string[] {
  const { path } = asRecord(operation);
  const steps = typeof path === 'string' ? pointerKeys(path) : undefined;
  if (steps === undefined || steps.length === 0) return [];
  const whole = steps.at(-1) === '-' ? steps.slice(0, -1) : steps;
  return [formatFieldPath(whole.map((step) => (/^\d+$/.test(step) ? Number(step) : step)))];
}
