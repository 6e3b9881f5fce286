import { isDeepStrictEqual } from 'node:util';

type Value = unknown;
type Fields = Readonly<Record<string, unknown>>;

/**
 * An object of an API server and who wrote which of its leaves, as far as it matters for maps: lists and empty maps count as
 * one leaf. The rules are those of kubernetes/kubernetes docs "Server-Side Apply".
 */
export class ManagedObject {
  private readonly owners = new Map<string, Set<string>>();

  public constructor(
    creator: string,
    public fields: Fields,
  ) {
    this.owners.set(creator, new Set(leavesOf(fields).keys()));
  }

  /** Server-side apply with force: takes what it names, and takes away what it named before and nobody else owns. */
  public apply(manager: string, fields: Fields): void {
    const [before, applied] = [this.owners.get(manager) ?? new Set<string>(), leavesOf(fields)];
    const live = leavesOf(this.fields);
    this.owners.set(manager, new Set());
    for (const path of before) if (!applied.has(path) && this.ownersOf(path).length === 0) live.delete(path);
    for (const [path, value] of applied) {
      if (!isDeepStrictEqual(live.get(path), value)) this.disown(path);
      live.set(path, value);
    }
    this.owners.set(manager, new Set(applied.keys()));
    this.fields = objectOf(live);
  }

  /** A write of the whole object: the writer owns what it changed, and that alone. */
  public update(manager: string, fields: Fields): void {
    const [old, now] = [leavesOf(this.fields), leavesOf(fields)];
    for (const path of old.keys()) if (!now.has(path)) this.disown(path);
    for (const [path, value] of now) {
      if (isDeepStrictEqual(old.get(path), value)) continue;
      this.disown(path);
      this.owners.set(manager, (this.owners.get(manager) ?? new Set()).add(path));
    }
    this.fields = objectOf(now);
  }

  /** RFC 7386. */
  public mergePatch(manager: string, patch: Fields): void {
    this.update(manager, mergePatched(this.fields, patch) as Fields);
  }

  private ownersOf(path: string): string[] {
    return [...this.owners].filter(([, paths]) => paths.has(path)).map(([manager]) => manager);
  }

  private disown(path: string): void {
    for (const paths of this.owners.values()) paths.delete(path);
  }
}

export function mergePatched(target: Value, patch: Value): Value {
  if (!isMap(patch)) return patch;
  const merged = new Map(Object.entries(isMap(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatched(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

/** Each leaf by its path, as JSON. */
export function leavesOf(value: Value, path: readonly string[] = []): Map<string, Value> {
  const isLeaf = !isMap(value) || (path.length > 0 && Object.keys(value).length === 0);
  if (isLeaf) return new Map([[JSON.stringify(path), value]]);
  return new Map(Object.entries(value).flatMap(([key, each]) => [...leavesOf(each, [...path, key])]));
}

function objectOf(leaves: ReadonlyMap<string, Value>): Fields {
  const root: Record<string, unknown> = {};
  for (const [path, value] of leaves) {
    const steps = JSON.parse(path) as string[];
    let parent = root;
    for (const step of steps.slice(0, -1)) parent = (parent[step] ??= {}) as Record<string, unknown>;
    parent[steps.at(-1)!] = value;
  }
  return root;
}

function isMap(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
