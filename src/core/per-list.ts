/**
 * Caches what is computed of a whole list, because it is asked for each member: without that, time grows with the square of
 * the list. The list must not change afterwards.
 */
export function perList<T, Result>(compute: (list: readonly T[]) => Result): (list: readonly T[]) => Result {
  const answers = new WeakMap<readonly T[], { readonly result: Result }>();
  return (list) => {
    const known = answers.get(list);
    if (known !== undefined) return known.result;
    const result = compute(list);
    answers.set(list, { result });
    return result;
  };
}

/** The members of a list by a key. */
export function indexBy<T>(keyOf: (member: T) => string): (list: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  return perList((list) => {
    const index = new Map<string, T[]>();
    for (const member of list) {
      const key = keyOf(member);
      const known = index.get(key);
      if (known === undefined) index.set(key, [member]);
      else known.push(member);
    }
    return index;
  });
}
