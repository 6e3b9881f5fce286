import type { SchemaNode } from './node';

/**
 * The text, number or boolean that a node would take in place of one of the wrong type: most of them are a matter of
 * quotes. Undefined where there is none.
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
