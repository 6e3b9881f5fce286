import {
  NO_ERRORS,
  type Check,
  type Fields,
  type LeafNode,
  type ListNode,
  type NullPolicy,
  type ObjectNode,
  type OpaqueNode,
  type SchemaNode,
} from './node';

/** Defaults of a node: those of built-in Kubernetes types, which ignore null. */
const BASE = { nulls: 'ignored' as NullPolicy, secret: false };

export function textNode(...checks: readonly Check<string>[]): LeafNode {
  const names = { typeName: 'a string', typeNameForScalars: 'a string, in quotes' };
  return { ...BASE, type: 'leaf', ...names, accepts: isText, checks };
}

export function integerNode(...checks: readonly Check<number | bigint>[]): LeafNode {
  return { ...BASE, type: 'leaf', typeName: 'a whole number', accepts: isInteger, checks };
}

export function booleanNode(): LeafNode {
  return { ...BASE, type: 'leaf', typeName: 'true or false', accepts: isBoolean, checks: [] };
}

/** `x-kubernetes-int-or-string`: accepts "0.5" but, unlike a quantity of a built-in type, not the number 0.5. */
export function integerOrTextNode(...checks: readonly Check<string>[]): LeafNode {
  return {
    ...BASE,
    type: 'leaf',
    typeName: 'a whole number or a string such as "500m"',
    accepts: (value) => isText(value) || isInt64(value),
    checks: checks.map((check) => (value: unknown) => (isText(value) ? check(value) : NO_ERRORS)),
  };
}

export function numberOrTextNode(...checks: readonly Check<string | number>[]): LeafNode {
  return {
    ...BASE,
    type: 'leaf',
    typeName: 'a number or a string such as "100Gi"',
    accepts: (value) => Number.isFinite(value) || isText(value),
    checks,
  };
}

export function listNode(items: SchemaNode, ...checks: ListNode['checks']): ListNode {
  return { ...BASE, type: 'list', typeName: 'a list', items, checks };
}

export function mapNode(values: SchemaNode, checkKey?: Check<string>, ...checks: readonly Check<Fields>[]): ObjectNode {
  return { ...objectNode({}, { checks }), values, ...(checkKey && { checkKey }) };
}

export function objectNode(
  fields: Readonly<Record<string, SchemaNode>>,
  { required = [], checks = [] }: Partial<Pick<ObjectNode, 'required' | 'checks'>> = {},
): ObjectNode {
  return {
    ...BASE,
    type: 'object',
    typeName: 'an object',
    fields: new Map(Object.entries(fields)),
    required,
    absent: new Map(),
    checks,
  };
}

export function opaqueNode(): OpaqueNode {
  return { ...BASE, type: 'opaque', typeName: 'an object' };
}

function isInt64(value: unknown): boolean {
  return isInteger(value) && (value as number | bigint) >= -(2 ** 63) && (value as number | bigint) < 2 ** 63;
}

/** Integers that a number cannot hold are `bigint`. */
function isInteger(value: unknown): boolean {
  return Number.isInteger(value) || typeof value === 'bigint';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
