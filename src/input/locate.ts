import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { FieldPath } from '../core/field-path';

/** The offset of the field at `path`: of its key in a map, of the item in a list; of the nearest thing around it. */
export function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const next = stepInto(resolved(node, document), step);
    if (next === undefined) break;
    offset = startOf(next.anchor) ?? offset;
    node = next.value;
  }
  return offset;
}

interface Step {
  readonly anchor: unknown;
  readonly value: unknown;
}

function stepInto(node: unknown, step: string | number): Step | undefined {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { anchor: item, value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isPair(pair) ? { anchor: pair.key, value: pair.value } : undefined;
}

function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
