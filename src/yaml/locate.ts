import { isAlias, isMap, isSeq, type Alias, type Node, type Pair, type YAMLMap } from 'yaml';
import type { FieldPath } from '../core/field-path';
import { isMergeKey, keyText } from './keys';

/**
 * Tells the offset of the field at a path: of its key in a map, of the item in a list; of the nearest thing around it where
 * it is missing. What comes by an alias or a merge key stands at its anchor: there it is to be mended.
 */
export function offsetsIn(root: unknown, targets: ReadonlyMap<Alias, Node>): (path: FieldPath) => number {
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (path) => {
    let node = root;
    let offset = startOf(root) ?? 0;
    for (const step of path) {
      const next = stepInto(resolved(node), step);
      if (next === undefined) break;
      offset = startOf(next.anchor) ?? offset;
      node = next.value;
    }
    return offset;
  };

  function stepInto(node: unknown, step: string | number): Step | undefined {
    if (isSeq(node)) {
      const item = typeof step === 'number' ? node.items[step] : undefined;
      return item === undefined ? undefined : { anchor: item, value: item };
    }
    if (!isMap(node)) return undefined;
    const pair = indexOf(node).get(String(step));
    return pair === undefined ? stepIntoMerged(node, step) : { anchor: pair.key, value: pair.value };
  }

  function stepIntoMerged(map: YAMLMap, step: string | number): Step | undefined {
    for (const { key, value } of map.items) {
      if (!isMergeKey(key)) continue;
      const merged = resolved(value);
      for (const source of isSeq(merged) ? merged.items : [merged]) {
        const next = stepInto(resolved(source), step);
        if (next !== undefined) return next;
      }
    }
    return undefined;
  }

  /** Kept, since whoever asks for one key of a map asks for others. Of a key that stands there twice the last one counts. */
  function indexOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const index = new Map<string, Pair>();
    for (const pair of map.items) {
      const text = isMergeKey(pair.key) ? undefined : keyText(resolved(pair.key));
      if (text !== undefined) index.set(text, pair);
    }
    indexes.set(map, index);
    return index;
  }

  function resolved(node: unknown): unknown {
    return isAlias(node) ? targets.get(node) : node;
  }
}

interface Step {
  readonly anchor: unknown;
  readonly value: unknown;
}

function startOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null | undefined)?.range?.[0];
}
