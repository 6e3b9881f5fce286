import type { SchemaNode } from './node';

/**
 * The scalar that the node accepts in place of a scalar of the wrong type, mostly the same with or without quotes.
 * Undefined if there is none.
 */
export function otherwiseWritten(node: SchemaNode, value: unknown): string | undefined {
  if (node.type !== 'leaf') return undefined;
  if (typeof value !== 'string') return node.accepts(String(value)) ? String(value) : undefined;
  if (/^-?\d+$/.test(value) && node.accepts(Number(value))) return value;
  const flag = BOOLEANS.get(value);
  return flag !== undefined && node.accepts(flag) ? String(flag) : undefined;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', 'yes', 'on', '1'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', 'no', 'off', '0'].map((text) => [text, false] as const),
]);
