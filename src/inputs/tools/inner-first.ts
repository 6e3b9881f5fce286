/**
 * Members in an order in which what is in one comes before it, as far as nothing is in itself. Thousands may be in each other: where
 * they have the same list, it is walked through once.
 *
 * @param innerOf what is in a member, in lists
 */
export function innerFirst<T>(all: readonly T[], innerOf: (member: T) => readonly (readonly T[])[]): T[] {
  const seen = new Set<T>();
  const order: T[] = [];
  const walks = new Map<readonly T[], Iterator<T>>();
  for (const first of all) {
    const open = seen.has(first) ? [] : [opened(first)];
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const next = nextOf(last.inner);
      if (next === undefined) order.push(...open.splice(-1).map(({ member }) => member));
      else if (!seen.has(next.value)) open.push(opened(next.value));
    }
  }
  return order;

  function opened(member: T): { readonly member: T; readonly inner: readonly Iterator<T>[] } {
    seen.add(member);
    return { member, inner: innerOf(member).map(walkThrough) };
  }

  /** What another member has had of the list was seen. */
  function walkThrough(list: readonly T[]): Iterator<T> {
    const walk = walks.get(list) ?? list.values();
    walks.set(list, walk);
    return walk;
  }
}

function nextOf<T>(walks: readonly Iterator<T>[]): { readonly value: T } | undefined {
  for (const walk of walks) {
    const next = walk.next();
    if (next.done !== true) return next;
  }
  return undefined;
}
