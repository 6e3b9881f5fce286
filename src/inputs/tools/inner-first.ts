/** Members in an order in which what is in one comes before it, as far as nothing is in itself. Thousands may be in each other. */
export function innerFirst<T>(all: readonly T[], innerOf: (member: T) => readonly T[]): T[] {
  const seen = new Set<T>();
  const order: T[] = [];
  for (const first of all) {
    const open = seen.has(first) ? [] : [{ member: first, inner: innerOf(first).values() }];
    seen.add(first);
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const next = last.inner.next();
      if (next.done === true) order.push(...open.splice(-1).map(({ member }) => member));
      else if (!seen.has(next.value)) {
        seen.add(next.value);
        open.push({ member: next.value, inner: innerOf(next.value).values() });
      }
    }
  }
  return order;
}
