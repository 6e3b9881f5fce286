import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type Alias,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isSameData } from '../../core/data/same-data';
import { quoted } from '../../core/quoted';
import { DEEPEST } from '../deepest';
import { UnreadableText, type TextError } from '../read-error';
import { ListTree, MapTree, type Branch, type Tree } from './tree';

/** How many values the aliases of a document may refer to, all together. */
export const MOST_ALIASED = 100_000;

export interface ReadTree {
  /** Missing if the whole document is unreadable. */
  readonly root?: Branch;
  /** Why it is unreadable, or the first key that its map repeats. The last of repeated keys wins, as in kubectl. */
  readonly errors: readonly TextError[];
}

/** The tree of the root of a document. Never throws. */
export function readTree(root: unknown): ReadTree {
  const reader = new TreeReader();
  try {
    const tree = reader.read(root, 0);
    return { root: { offset: offsetOf(root), tree }, errors: reader.duplicates };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { errors: [error] };
  }
}

interface Anchored {
  readonly node: Node;
  /** Missing until the node is read completely, so for an alias inside its own anchor. */
  read?: { readonly tree: Tree; readonly size: number; readonly height: number };
}

class TreeReader {
  /** At most one. */
  public readonly duplicates: TextError[] = [];
  private readonly anchors = new Map<string, Anchored>();
  /** The number of values read so far, the number of those that come from aliases, and the greatest depth. */
  private size = 0;
  private aliased = 0;
  private reached = 0;

  public read(node: unknown, depth: number): Tree {
    if (isAlias(node)) return this.readAlias(node, depth);
    const anchor = (node as { readonly anchor?: string } | null)?.anchor;
    return anchor === undefined ? this.readNode(node, depth) : this.readAnchored(node as Node, anchor, depth);
  }

  private readAnchored(node: Node, anchor: string, depth: number): Tree {
    const anchored: Anchored = { node };
    this.anchors.set(anchor, anchored);
    const { size, reached } = this;
    this.reached = depth;
    const tree = this.readNode(node, depth);
    anchored.read = { tree, size: this.size - size, height: this.reached - depth };
    this.reached = Math.max(this.reached, reached);
    return tree;
  }

  private readAlias(alias: Alias, depth: number): Tree {
    const { read } = this.targetOf(alias);
    if (read === undefined) throw unreadable(alias, 'an alias inside the value that it refers to');
    this.size += read.size;
    this.aliased += read.size;
    this.reached = Math.max(this.reached, depth + read.height);
    if (this.aliased > MOST_ALIASED) throw unreadable(alias, `its aliases expand to more than ${MOST_ALIASED} values`);
    if (this.reached > DEEPEST) throw unreadable(alias, `its aliases expand to more than ${DEEPEST} levels`);
    return read.tree;
  }

  private readNode(node: unknown, depth: number): Tree {
    this.size += 1;
    this.reached = Math.max(this.reached, depth);
    if (isScalar(node)) return node;
    if (isMap(node)) return this.readMap(node, depth);
    return isSeq(node) ? this.readList(node, depth) : null;
  }

  private readList({ items }: YAMLSeq, depth: number): ListTree {
    return new ListTree(items.map((item) => ({ offset: offsetOf(item), tree: this.read(item, depth + 1) })));
  }

  /** The map's own fields win, then the first of several merged maps: as in kubectl, if `<<` stands first. */
  private readMap({ items }: YAMLMap, depth: number): MapTree {
    const map = new MapTree();
    const merged = new MapTree();
    for (const pair of items) {
      if (!isMergeKey(pair.key)) {
        this.readPair(map, pair, depth);
        continue;
      }
      const source = this.readMerged(pair, depth);
      throwIfOverridden([map, merged], source, pair.key);
      merged.merge(source);
    }
    map.merge(merged);
    return map;
  }

  private readPair(map: MapTree, { key, value }: Pair, depth: number): void {
    const name = keyText(isAlias(key) ? this.targetOf(key).node : key);
    if (name === undefined) throw unreadable(key, 'a key that is no text');
    if ((key as Partial<Node>).anchor !== undefined) this.read(key, depth);
    const offset = offsetOf(key);
    if (map.has(name) && this.duplicates.length === 0) this.duplicates.push({ offset, message: REPEATED });
    map.add({ name, offset, tree: this.read(value, depth + 1) });
  }

  private readMerged({ value: node }: Pair, depth: number): MapTree {
    const tree = this.read(node, depth + 1);
    const all = new MapTree();
    for (const each of tree instanceof ListTree ? tree.items.map((item) => item.tree) : [tree]) {
      if (!(each instanceof MapTree)) throw unreadable(node, 'a merge key (<<) without a map to merge');
      all.merge(each);
    }
    return all;
  }

  private targetOf(alias: Alias): Anchored {
    const anchored = this.anchors.get(alias.source);
    if (anchored === undefined) throw unreadable(alias, 'an alias whose anchor does not stand before it');
    return anchored;
  }
}

const REPEATED = 'a duplicate key';

/** Whether the value of the key is merged into the map: `<<`, without quotes. */
function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && (key.type === undefined || key.type === Scalar.PLAIN);
}

/**
 * kubectl takes the values of a merge key in place of those that stand before it, kustomize does not.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/decode.go merge
 */
function throwIfOverridden(before: readonly MapTree[], source: MapTree, mergeKey: unknown): void {
  for (const [name, value] of Object.entries(source.data)) {
    const other = before.find((map) => map.has(name));
    if (other !== undefined && !isSameData(other.data[name], value))
      throw unreadable(
        mergeKey,
        `a merge key (<<) behind the key ${quoted(name)}, for which it has another value: kubectl takes the merged value, kustomize the one before it (write << first, and only once)`,
      );
  }
}

/** A key as the string that JSON needs; undefined if it is null, a list or a map. */
function keyText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value } = key;
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function unreadable(node: unknown, message: string): UnreadableText {
  return new UnreadableText(message, offsetOf(node));
}

function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null)?.range?.[0] ?? 0;
}
