import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isRecord } from '../core/record';
import { DEEPEST } from './documents';
import { UnreadableText, type TextError } from './read-error';
import { isMergeKey, keyText } from './keys';

/** The most values that the aliases of a document may stand for, all together. */
export const MOST_ALIASED = 100_000;

/** A document as plain data. Aliases of one anchor share their value: it is never copied. */
export interface PlainData {
  readonly value: unknown;
  /** The node that each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** What makes the whole of it unreadable; then there is no value. */
  readonly error?: TextError;
  /** The first key that stands in its map a second time. The last one wins, as for kubectl. */
  readonly duplicate?: TextError;
}

/** Plain data for the root of a document. Never throws. */
export function toPlainData(root: unknown): PlainData {
  const conversion = new Conversion();
  try {
    const value = conversion.read(root, 0);
    return { value, targets: conversion.targets, ...(conversion.duplicate && { duplicate: conversion.duplicate }) };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { value: undefined, targets: conversion.targets, error };
  }
}

interface Anchored {
  readonly node: Node;
  /** Missing until all of it is read: an alias inside of its own anchor finds it so. */
  read?: { readonly value: unknown; readonly size: number; readonly height: number };
}

class Conversion {
  public readonly targets = new Map<Alias, Node>();
  public duplicate: TextError | undefined;
  private readonly anchors = new Map<string, Anchored>();
  /** How many values were read so far, how many of them came by an alias, and the depth of the deepest. */
  private size = 0;
  private aliased = 0;
  private reached = 0;

  public read(node: unknown, depth: number): unknown {
    if (isAlias(node)) return this.readAlias(node, depth);
    const anchor = (node as { readonly anchor?: string } | null)?.anchor;
    return anchor === undefined ? this.readNode(node, depth) : this.readAnchored(node as Node, anchor, depth);
  }

  private readAnchored(node: Node, anchor: string, depth: number): unknown {
    const anchored: Anchored = { node };
    this.anchors.set(anchor, anchored);
    const { size, reached } = this;
    this.reached = depth;
    const value = this.readNode(node, depth);
    anchored.read = { value, size: this.size - size, height: this.reached - depth };
    this.reached = Math.max(this.reached, reached);
    return value;
  }

  private readAlias(alias: Alias, depth: number): unknown {
    const { read } = this.targetOf(alias);
    if (read === undefined) throw unreadable(alias, 'an alias that stands inside of what it stands for');
    this.size += read.size;
    this.aliased += read.size;
    this.reached = Math.max(this.reached, depth + read.height);
    if (this.aliased > MOST_ALIASED) throw unreadable(alias, `its aliases unfold to more than ${MOST_ALIASED} values`);
    if (this.reached > DEEPEST) throw unreadable(alias, `its aliases unfold to more than ${DEEPEST} levels`);
    return read.value;
  }

  private readNode(node: unknown, depth: number): unknown {
    this.size += 1;
    this.reached = Math.max(this.reached, depth);
    if (isScalar(node)) return node.value;
    if (isMap(node)) return this.readMap(node, depth);
    return isSeq(node) ? this.readList(node, depth) : null;
  }

  private readList(node: YAMLSeq, depth: number): unknown[] {
    return node.items.map((item) => this.read(item, depth + 1));
  }

  private readMap(node: YAMLMap, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    const merged: Record<string, unknown>[] = [];
    for (const pair of node.items) {
      if (isMergeKey(pair.key)) merged.push(...this.readMerged(pair, depth));
      else this.readPair(map, pair, depth);
    }
    // What stands in the map itself wins, wherever the merge key stands; of several maps the first.
    for (const source of merged) {
      for (const key of Object.keys(source)) if (!Object.hasOwn(map, key)) put(map, key, source[key]);
    }
    return map;
  }

  private readPair(map: Record<string, unknown>, { key, value }: Pair, depth: number): void {
    const text = keyText(isAlias(key) ? this.targetOf(key).node : key);
    if (text === undefined) throw unreadable(key, 'a key that is no text');
    if ((key as Partial<Node>).anchor !== undefined) this.read(key, depth);
    if (Object.hasOwn(map, text)) this.duplicate ??= { offset: offsetOf(key), message: REPEATED };
    put(map, text, this.read(value, depth + 1));
  }

  private readMerged({ value: node }: Pair, depth: number): readonly Record<string, unknown>[] {
    const value = this.read(node, depth + 1);
    const maps: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!maps.every(isRecord)) throw unreadable(node, 'a merge key (<<) without a map to merge');
    return maps;
  }

  private targetOf(alias: Alias): Anchored {
    const anchored = this.anchors.get(alias.source);
    if (anchored === undefined) throw unreadable(alias, 'an alias whose anchor does not stand before it');
    this.targets.set(alias, anchored.node);
    return anchored;
  }
}

const REPEATED = 'a key that stands in its map a second time';

function unreadable(node: unknown, message: string): UnreadableText {
  return new UnreadableText(message, offsetOf(node));
}

function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null)?.range?.[0] ?? 0;
}

/** Also a key like `__proto__` becomes a field like any other. */
function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  else map[key] = value;
}
