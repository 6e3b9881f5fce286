import type { Check, CheckDiagnostic, Fields, LeafNode, ListNode, ObjectNode, SchemaNode } from './node';
import { isPathWithin } from '../core/field-path';
import { isEndless } from './text/endless';
import { fieldOf, isRecord } from '../core/record';
import { reportEndless, reportField, reportError, reportMissing, reportNull, reportType, type Walk } from './report';

/**
 * Validates a value and reports errors. Returns the value without parts of the wrong type, and without integers that fit neither
 * into their field nor into a number: the value itself if all is correct, undefined if nothing is left.
 */
export function readValue(node: SchemaNode, value: unknown, walk: Walk): unknown {
  if (node.type === 'object' && isRecord(value)) return readObject(node, value, walk);
  if (node.type === 'list' && Array.isArray(value)) return readList(node, value, walk);
  if (node.type === 'opaque' && isRecord(value)) return readOpaque(value, walk);
  if (node.type !== 'leaf' || !node.accepts(value)) {
    reportType(walk, node, value);
    return undefined;
  }
  const isRight = runChecks(node, value, walk);
  return isRight || typeof value !== 'bigint' ? value : undefined;
}

function readObject(node: ObjectNode, value: Fields, walk: Walk): Fields {
  let kept = value;
  for (const key of Object.keys(value)) {
    const child = value[key];
    if (child === undefined) continue;
    walk.path.push(key);
    const rest = readField(node, key, child, walk);
    walk.path.pop();
    if (rest !== child) kept = replaced(kept === value ? { ...value } : kept, key, rest);
  }
  for (const name of node.required) {
    const child = fieldOf(value, name);
    if (child === undefined || child === null) reportMissing(walk, node, name, child);
  }
  runChecks(node, kept, walk);
  return kept;
}

function readField(node: ObjectNode, key: string, value: unknown, walk: Walk): unknown {
  const field = node.fields.get(key);
  if (field !== undefined) return value === null ? readNull(node, field, key, walk) : readValue(field, value, walk);
  if (node.values === undefined) {
    reportField(walk, node, key);
    return undefined;
  }
  for (const error of node.checkKey?.(key) ?? []) reportError(walk, { ...error, kind: 'key' }, key, false);
  return value === null ? readNull(node, node.values, key, walk) : readValue(node.values, value, walk);
}

function readNull(parent: ObjectNode, node: SchemaNode, key: string, walk: Walk): null | '' | undefined {
  if (node.nulls === 'kept') return null;
  if (node.nulls === 'empty') return '';
  // A required field is reported as missing instead.
  if (node.nulls === 'dropped' && !parent.required.includes(key)) reportNull(walk, node);
  return undefined;
}

function readList(node: ListNode, value: readonly unknown[], walk: Walk): readonly unknown[] {
  let kept: unknown[] | undefined;
  for (const [index, item] of value.entries()) {
    walk.path.push(index);
    const rest = readValue(node.items, item, walk);
    walk.path.pop();
    if (rest !== item || rest === undefined) kept ??= value.slice(0, index);
    if (rest !== undefined) kept?.push(rest);
    // Keeps the indexes of later items, which messages name.
    else if (node.items.type === 'object') kept?.push({});
  }
  runChecks(node, value, walk);
  return kept ?? value;
}

function readOpaque(value: Fields, walk: Walk): Fields | undefined {
  if (!isEndless(value)) return value;
  reportEndless(walk);
  return undefined;
}

function runChecks(node: ObjectNode | ListNode | LeafNode, value: unknown, walk: Walk): boolean {
  let isRight = true;
  for (const check of node.checks) {
    const errors = (check as Check<unknown>)(value);
    for (const error of errors) {
      if (!isReported(walk, error)) reportError(walk, error, value, node.secret);
    }
    if (errors.length === 0) continue;
    isRight = false;
    // One error per scalar is enough.
    if (node.type === 'leaf') break;
  }
  return isRight;
}

/** What has the wrong type is there: no check finds it missing as well. */
function isReported({ path, errors }: Walk, { kind, path: below = [] }: CheckDiagnostic): boolean {
  if (kind !== 'required') return false;
  const missing = [...path, ...below];
  return errors.some((error) => error.kind === 'type' && isPathWithin(missing, error.path));
}

function replaced(copy: Fields, key: string, value: unknown): Fields {
  // The key is an own property of the copy, even `__proto__`, so that no prototype changes.
  if (value === undefined) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, value);
  return copy;
}
