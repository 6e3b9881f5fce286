import type { Use } from './uses';

/** Files and folders of which each takes every other one, itself or through others: usually a single one. */
export interface Condensed {
  /** Of files and folders. */
  readonly keys: readonly string[];
  /** What one of them takes, without themselves. */
  readonly takes: readonly Condensed[];
  /** What takes one of them, without themselves. */
  readonly takers: readonly Condensed[];
}

/**
 * All that kustomizations take, and the kustomizations, each once: what is taken comes before what takes it. So what is known of
 * all that a kustomization takes is found by one look at each, and a circle ends.
 */
export function condensed(taken: ReadonlyMap<string, readonly Use[]>): readonly Condensed[] {
  const next = (key: string): string[] => (taken.get(key) ?? []).flatMap(({ file }) => file ?? []);
  const parts: (Condensed & { readonly takes: Condensed[]; readonly takers: Condensed[] })[] = [];
  const partOf = new Map<string, (typeof parts)[number]>();
  for (const keys of circlesIn([...taken.keys()], next)) {
    const part = { keys, takes: [], takers: [] };
    parts.push(part);
    for (const key of keys) partOf.set(key, part);
  }
  for (const part of parts) {
    const takes = new Set(part.keys.flatMap(next).flatMap((key) => partOf.get(key) ?? []));
    takes.delete(part);
    for (const each of takes) {
      part.takes.push(each);
      each.takers.push(part);
    }
  }
  return parts;
}

/** Tarjan's algorithm, without a call for each step: a chain may have thousands of them. */
function circlesIn(starts: readonly string[], next: (key: string) => readonly string[]): string[][] {
  const circles: string[][] = [];
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const path: { readonly key: string; readonly place: number; readonly rest: Iterator<string, undefined> }[] = [];
  const enter = (key: string): void => {
    path.push({ key, place: lowest.size, rest: next(key).values() });
    lowest.set(key, lowest.size);
    open.push(key);
  };
  const reach = (from: string, place: number): void => {
    lowest.set(from, Math.min(lowest.get(from) ?? place, place));
  };
  for (const start of starts) {
    if (!lowest.has(start)) enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { key, place, rest } = step;
      const { value, done } = rest.next();
      if (done !== true) {
        const seen = lowest.get(value);
        if (seen === undefined) enter(value);
        else reach(key, seen);
        continue;
      }
      path.pop();
      const low = lowest.get(key) ?? place;
      const outer = path.at(-1);
      if (outer !== undefined) reach(outer.key, low);
      if (low < place) continue;
      const circle = open.splice(open.lastIndexOf(key));
      circles.push(circle);
      // What is finished is in no other circle.
      for (const each of circle) lowest.set(each, Infinity);
    }
  }
  return circles;
}
