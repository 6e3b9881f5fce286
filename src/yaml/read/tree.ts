import type { Scalar } from 'yaml';

/**
 * A node of a document with its aliases resolved and its merge keys merged. Aliases of one anchor share one tree, which is
 * never copied.
 */
export type Tree = MapTree | ListTree | Leaf;

/** A tree and its place: the offset of its key in a map, of the item in a list. */
export interface Branch {
  readonly offset: number;
  readonly tree: Tree;
}

export type Leaf = Scalar | null;

export class ListTree {
  public readonly data: readonly unknown[];

  public constructor(public readonly items: readonly Branch[]) {
    this.data = items.map((item) => plainData(item.tree));
  }
}

interface Field extends Branch {
  readonly name: string;
}

export class MapTree {
  public readonly data: Record<string, unknown> = {};
  private readonly added: Field[] = [];
  private byName: ReadonlyMap<string, Field> | undefined;

  public has(name: string): boolean {
    return Object.hasOwn(this.data, name);
  }

  public add(field: Field): void {
    this.added.push(field);
    put(this.data, field.name, plainData(field.tree));
  }

  /** Adds the fields that the map does not have yet. */
  public merge(source: MapTree): void {
    for (const field of source.fields.values()) if (!this.has(field.name)) this.add(field);
  }

  /** If a name was added twice, its last field. Lazy: for most documents only the data is needed. */
  public get fields(): ReadonlyMap<string, Field> {
    return (this.byName ??= new Map(this.added.map((field) => [field.name, field])));
  }
}

/** The data of a tree, as kubectl reads it. Aliases of one anchor share their data. */
export function plainData(tree: Tree): unknown {
  return tree instanceof MapTree || tree instanceof ListTree ? tree.data : (tree?.value ?? null);
}

/** Adds a field, even with a key such as `__proto__`. */
function put(data: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(data, key, { value, writable: true, enumerable: true, configurable: true });
  else data[key] = value;
}
