import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { once, oncePer } from '../../core/caching/once-per';
import type { FieldPath } from '../../core/field-path';
import type { EditableText } from './editable-text';
import { NotEditable } from './not-editable';

export type Collection = YAMLMap<RangedNode, RangedNode | null> | YAMLSeq<RangedNode | null>;

/** A node of a parsed text: it has a place. */
export interface RangedNode {
  readonly range: [start: number, valueEnd: number, nodeEnd: number];
  readonly anchor?: string;
  readonly tag?: string;
}

/** Where a path leads in a document, as far as it exists. */
export interface Target {
  /** The last collection on the way. */
  readonly collection: Collection;
  /** The collections on the way to it, outermost first, and the index that leads on in each. */
  readonly way: readonly Step[];
  /** The index of the pair or item at the path; undefined if it is missing. */
  readonly index: number | undefined;
  /** The steps of the path from the collection on. */
  readonly rest: FieldPath;
}

interface Step {
  readonly collection: Collection;
  readonly index: number;
}

/** Follows a path. Throws a `NotEditable` where what it leads to is written once for several places. */
export function targetOf({ document }: EditableText, path: FieldPath): Target {
  const { contents } = document;
  if (!isCollection(contents)) throw new NotEditable('it is not a map');
  const guard = guardOf(document);
  const way: Step[] = [];
  let collection = contents as unknown as Collection;
  for (const [depth, step] of path.entries()) {
    guard(collection);
    const index = indexOf(collection, step);
    const rest = path.slice(depth);
    if (index === undefined) return { collection, way, index, rest };
    const node = nodeAt(collection, index);
    guard(node);
    if (rest.length === 1 || !isCollection(node)) return { collection, way, index, rest };
    way.push({ collection, index });
    collection = node as unknown as Collection;
  }
  throw new NotEditable('it is the whole document');
}

/** The value of a pair, or an item; null if it is not written. */
export function nodeAt({ items }: Collection, index: number): RangedNode | null {
  const item = items[index];
  return isPairLike(item) ? item.value : (item ?? null);
}

/** The key of a pair, or the item. */
export function keyAt({ items }: Collection, index: number): RangedNode {
  const item = items[index];
  const key = isPairLike(item) ? item.key : item;
  if (key === null || key === undefined) throw new NotEditable('the file does not contain it');
  return key;
}

function isPairLike(item: unknown): item is Pair<RangedNode, RangedNode | null> {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item && !isScalar(item);
}

function indexOf(collection: Collection, step: string | number): number | undefined {
  if (isSeq(collection)) return typeof step === 'number' && step < collection.items.length ? step : undefined;
  const indexes = indexesOf(collection);
  const index = indexes.get(String(step));
  if (index === undefined && indexes.has('<<'))
    throw new NotEditable('it comes from a merge key (<<), which other places share');
  return index;
}

/** Of the keys of a map; the last one of equal keys. */
const indexesOf = oncePer(
  ({ items }: YAMLMap<RangedNode, RangedNode | null>): ReadonlyMap<string, number> =>
    new Map(items.flatMap(({ key }, index) => (isScalar(key) ? [[String(key.value), index] as const] : []))),
);

/** Rejects what has more than one place, or a tag, which decides what the text means. */
const guardOf = oncePer((document: Document.Parsed): ((node: unknown) => void) => {
  // Looking for aliases takes as long as parsing, and most texts have no anchor.
  const shared = once(() => aliasedIn(document));
  return (node) => {
    if (isAlias(node)) throw new NotEditable(`several places share it (*${node.source})`);
    const { anchor, tag } = (node ?? {}) as Partial<RangedNode>;
    if (anchor !== undefined && shared().has(anchor)) throw new NotEditable(`several places share it (&${anchor})`);
    if (tag !== undefined && (isMap(node) || isSeq(node) || isScalar(node))) throw new NotEditable('it has a tag (!)');
  };
});

function aliasedIn(document: Document.Parsed): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, {
    Alias: (_, { source }) => {
      found.add(source);
    },
  });
  return found;
}
