import { isSameData } from '../../core/data/same-data';
import { quote, remove, rename, safe, set, suggested, type FieldChange, type RuleEdit } from '../../core/edit';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isTypo } from '../../core/nearest';
import { itemsOf } from '../../core/record';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import { setSuggestion } from '../engine/suggested-edit';
import { meantField } from './meant-fields';
import { nullFix } from './null-fix';
import { objectForText } from './text-for-object';

/** The edit for a schema error; undefined where somebody has to decide. */
export function schemaEdit(manifest: Manifest, error: SchemaDiagnostic): RuleEdit | undefined {
  const edit = (EDITS[error.kind] ?? none)(error, manifest);
  return edit?.changes.some((change) => change.op === 'rename' && isTaken(manifest, change)) === true
    ? undefined
    : edit;
}

function isTaken(manifest: Manifest, { path, to }: { readonly path: FieldPath; readonly to: string }): boolean {
  return valueAt(manifest, [...path.slice(0, -1), to]) !== undefined;
}

type EditOf = (error: SchemaDiagnostic, manifest: Manifest) => RuleEdit | undefined;

const none: EditOf = () => undefined;

const EDITS: Readonly<Partial<Record<SchemaDiagnostic['kind'], EditOf>>> = {
  unknown: fieldEdit,
  type: typeEdit,
  null: ({ path }) => nullFix(path).edit,
  enum: ({ path, suggestion }, manifest) => setSuggestion(path, valueAt(manifest, path), suggestion),
  pattern: ({ path, suggestion }, manifest) => setSuggestion(path, valueAt(manifest, path), suggestion),
  duplicate: repeatedEdit,
  key: ({ path, suggestion }) => (suggestion === undefined ? undefined : renamed(path, suggestion)),
};

/** A field that is known by another name, or misspelt. */
function fieldEdit(error: SchemaDiagnostic, manifest: Manifest): RuleEdit | undefined {
  const { path, suggestion } = error;
  if (formatFieldPath(path) === 'spec.storage.persistentVolumeClaim') return claimEdit(manifest, error);
  const meant = meantField(error);
  if (meant !== undefined) return meant.edit;
  return suggestion === undefined ? undefined : renamed(path, suggestion);
}

/** An item that is there already, with all that it holds. */
function repeatedEdit({ path }: SchemaDiagnostic, manifest: Manifest): RuleEdit | undefined {
  const depth = path.map((step) => typeof step).lastIndexOf('number');
  const [list, index] = [path.slice(0, depth), path[depth]];
  const items = itemsOf(valueAt(manifest, list));
  const [item, ...others] = items.filter((_, at) => at <= Number(index)).reverse();
  const isThere = others.some((other) => isSameData(other, item));
  return index !== undefined && isThere ? safe(remove([...list, index])) : undefined;
}

function claimEdit(manifest: Manifest, { path }: SchemaDiagnostic): RuleEdit | undefined {
  const storage = path.slice(0, -1);
  if (valueAt(manifest, [...storage, 'pvc']) !== undefined) return undefined;
  const hasName = valueAt(manifest, [...path, 'claimName']) !== undefined;
  return safe(...(hasName ? [rename([...path, 'claimName'], 'claim')] : []), rename(path, 'pvc'));
}

function renamed(path: SchemaDiagnostic['path'], to: string): RuleEdit {
  return (isTypo(String(path.at(-1)), to) ? safe : suggested)(rename(path, to));
}

function typeEdit(error: SchemaDiagnostic): RuleEdit | undefined {
  const { path, value, suggestion } = error;
  const { edit } = meantField(error) ?? objectForText(error) ?? {};
  return suggestion === undefined ? edit : safe(otherType(path, value, suggestion));
}

/** The suggestion of a wrong type is the same value with or without quotes. */
function otherType(path: SchemaDiagnostic['path'], value: unknown, suggestion: string): FieldChange {
  if (typeof value !== 'string') return quote(path, suggestion);
  return set(path, suggestion === 'true' || suggestion === 'false' ? suggestion === 'true' : Number(suggestion));
}
