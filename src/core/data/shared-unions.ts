/**
 * Joins ascending lists of numbers to one of all of them. The same lists give the same list, and a single one is given back, so
 * that thousands of members in the same lists need one list.
 */
export function sharedUnions(): (lists: readonly (readonly number[])[]) => readonly number[] {
  const ids = new Map<readonly number[], number>();
  const known = new Map<string, readonly number[]>();
  const idOf = (list: readonly number[]): number => {
    const id = ids.get(list) ?? ids.size;
    ids.set(list, id);
    return id;
  };
  return (lists) => {
    const distinct = [...new Set(lists)].filter(({ length }) => length > 0);
    const [only = NONE] = distinct;
    if (distinct.length < 2) return only;
    const key = distinct
      .map(idOf)
      .sort((one, other) => one - other)
      .join();
    const union = known.get(key) ?? [...new Set(distinct.flat())].sort((one, other) => one - other);
    known.set(key, union);
    return union;
  };
}

const NONE: readonly number[] = [];
