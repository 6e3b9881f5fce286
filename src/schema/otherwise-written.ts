import type { Check, LeafNode, SchemaNode } from './node';

/**
 * The scalar that is right in place of a scalar of the wrong type, mostly the same with or without quotes. Undefined if there
 * is none: 10 in quotes is a text, and no duration.
 */
export function otherwiseWritten(node: SchemaNode, value: unknown): string | undefined {
  if (node.type !== 'leaf') return undefined;
  if (typeof value !== 'string') return isRight(node, String(value)) ? String(value) : undefined;
  if (/^-?\d+$/.test(value) && isRight(node, Number(value))) return value;
  const flag = BOOLEANS.get(value);
  return flag !== undefined && isRight(node, flag) ? String(flag) : undefined;
}

function isRight({ accepts, checks }: LeafNode, value: unknown): boolean {
  return accepts(value) && checks.every((check) => (check as Check<unknown>)(value).length === 0);
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', 'yes', 'on', '1'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', 'no', 'off', '0'].map((text) => [text, false] as const),
]);
