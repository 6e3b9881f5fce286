import { remove, safe, set, suggested, type RuleEdit } from '../../core/edit';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { BACKENDS } from '../../storage';

/** How to correct a field. */
export interface FieldFix {
  readonly fix: string;
  readonly edit: RuleEdit;
}

/** Without the field the API server stores the same, but a label or a storage type was written because it is meant. */
export function nullFix(path: FieldPath): FieldFix {
  const meant = meantBy(path);
  return meant ?? { fix: 'remove the field, or give it a value', edit: safe(remove(path)) };
}

function meantBy(path: FieldPath): FieldFix | undefined {
  const [parent, name] = [path.at(-2), path.at(-1)];
  if (MAPS_OF_TEXTS.has(parent))
    return { fix: 'write "" if its value is empty, or remove the field', edit: suggested(set(path, '')) };
  const isBackend =
    formatFieldPath(path.slice(0, -1)) === 'spec.storage' && BACKENDS.some(({ field }) => field === name);
  return isBackend
    ? { fix: `write ${String(name)}: {} for its defaults, or remove the field`, edit: suggested(set(path, {})) }
    : undefined;
}

const MAPS_OF_TEXTS: ReadonlySet<string | number | undefined> = new Set([
  'nodeSelector',
  'matchLabels',
  'labels',
  'annotations',
]);
