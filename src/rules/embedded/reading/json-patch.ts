import type { FieldPath } from '../../../core/field-path';
import { pointerKeys } from '../../../core/formats/json-pointer';
import { quoted } from '../../../core/quoted';
import { fieldOf, isRecord, type PlainRecord } from '../../../core/record';

/** What a JSON patch, RFC 6902, sets of an object. */
interface JsonPatchPart {
  readonly part: Readonly<Record<string, unknown>>;
  /** The operations whose result depends on the object in the cluster, by their index. */
  readonly unknown: readonly { readonly index: number; readonly what: string }[];
  /** The operations that no JSON patch has. */
  readonly broken: readonly { readonly index: number; readonly found: string; readonly expected: string }[];
  /** The path in the patch of what sets a field. */
  readonly pathOf: (field: FieldPath) => FieldPath;
  /** An object with what the patch sets and takes away. */
  readonly patched: (there: PlainRecord) => PlainRecord;
}

export function partOfJsonPatch(operations: readonly unknown[]): JsonPatchPart {
  const part: Record<string, unknown> = {};
  const owned = new Set<unknown>([part]);
  const steps: { readonly keys: readonly string[]; readonly value: unknown }[] = [];
  const set = new Map<string, SetField>();
  const around = new Map<string, SetField>();
  const unknown: { index: number; what: string }[] = [];
  const broken: { index: number; found: string; expected: string }[] = [];
  for (const [index, operation] of operations.entries()) {
    const read = readOperation(operation);
    if ('expected' in read) {
      broken.push({ index, ...read });
      continue;
    }
    const { op, pointer, keys } = read;
    if (op === 'test') continue;
    if (!WITH_VALUE.includes(op) || keys.length === 0 || keys.length > MOST_KEYS || keys.some(isListIndex)) {
      unknown.push({ index, what: `${op} ${pointer}` });
      if (op === 'remove' && keys.length <= MOST_KEYS) steps.push({ keys, value: undefined });
      continue;
    }
    const value = fieldOf(operation, 'value');
    steps.push({ keys, value });
    setAt(part, keys, value, owned);
    set.set(keyOf(keys), { index, keys });
    for (const prefix of prefixesOf(keys)) around.set(keyOf(prefix), { index, keys });
  }
  return { part, unknown, broken, pathOf, patched };

  function patched(there: PlainRecord): PlainRecord {
    const copy = { ...there };
    const copied = new Set<unknown>([copy]);
    for (const { keys, value } of steps) setAt(copy, keys, value, copied);
    return copy;
  }

  function pathOf(field: FieldPath): FieldPath {
    const last = latestOf(prefixesOf(field).map((prefix) => set.get(keyOf(prefix)))) ?? around.get(keyOf(field));
    if (last === undefined) return [];
    const { index, keys } = last;
    return field.length < keys.length ? [index] : [index, 'value', ...field.slice(keys.length)];
  }
}

interface SetField {
  readonly index: number;
  readonly keys: readonly string[];
}

/** No field of a manifest is deeper. */
const MOST_KEYS = 50;

const OPERATIONS = ['add', 'copy', 'move', 'remove', 'replace', 'test'];
const ONE_OF = `one of ${OPERATIONS.join(', ')}`;
const WITH_VALUE = ['add', 'replace', 'test'];

interface Operation {
  readonly op: string;
  readonly pointer: string;
  readonly keys: readonly string[];
}

/** An operation, or why no JSON patch has it. */
function readOperation(operation: unknown): Operation | { readonly found: string; readonly expected: string } {
  const op = fieldOf(operation, 'op');
  if (typeof op !== 'string') return { found: 'no operation', expected: ONE_OF };
  if (!OPERATIONS.includes(op)) return { found: `the unknown operation ${quoted(op)}`, expected: ONE_OF };
  const pointer = fieldOf(operation, 'path');
  const keys = typeof pointer === 'string' ? pointerKeys(pointer) : undefined;
  if (keys === undefined) return { found: `no path for ${op}`, expected: 'a path that begins with /' };
  if (WITH_VALUE.includes(op) && fieldOf(operation, 'value') === undefined)
    return { found: `no value for ${op}`, expected: 'a value' };
  return { op, pointer: String(pointer), keys };
}

/** All but the empty one, the path itself included. */
function prefixesOf(path: FieldPath): FieldPath[] {
  return path.slice(0, MOST_KEYS).map((_, index) => path.slice(0, index + 1));
}

function keyOf(path: FieldPath): string {
  return JSON.stringify(path);
}

function latestOf(fields: readonly (SetField | undefined)[]): SetField | undefined {
  return fields.reduce((latest, each) => ((each?.index ?? -1) > (latest?.index ?? -1) ? each : latest), undefined);
}

function isListIndex(key: string): boolean {
  return key === '-' || /^\d+$/.test(key);
}

/** Objects of the patch stay as they are; what was copied is `owned`, so that it is copied once. Undefined takes a field away. */
function setAt(root: Record<string, unknown>, keys: readonly string[], value: unknown, owned: Set<unknown>): void {
  const [key = '', ...rest] = keys;
  if (key === '__proto__') return;
  if (rest.length === 0) {
    if (value === undefined) Reflect.deleteProperty(root, key);
    else root[key] = value;
    return;
  }
  const inner = fieldOf(root, key);
  if (value === undefined && !isRecord(inner)) return;
  const copy = owned.has(inner) ? (inner as Record<string, unknown>) : isRecord(inner) ? { ...inner } : {};
  owned.add(copy);
  setAt(copy, rest, value, owned);
  root[key] = copy;
}
