import { oncePer } from './once-per';

/**
 * Caches what is computed of the members of a list, so that lists with the same members in the same order share it. The lists that
 * begin with one member are found by their sums: thousands of overlays begin with the same base.
 */
export function oncePerMembers<Member extends object, Result>(
  compute: (list: readonly Member[]) => Result,
): (list: readonly Member[]) => Result {
  let last = 0;
  const numberOf = oncePer<Member, number>(() => (last += 1));
  const sumOf = (list: readonly Member[]): number =>
    list.reduce((sum, member) => (sum * 31 + numberOf(member)) % 2 ** 32, 0);
  const listsFrom = oncePer<Member, Map<number, (readonly [list: readonly Member[], result: Result])[]>>(
    () => new Map(),
  );
  return oncePer((list: readonly Member[]) => {
    const [first] = list;
    if (first === undefined) return compute(list);
    const lists = listsFrom(first);
    const sum = sumOf(list);
    const alike = lists.get(sum) ?? [];
    const same = alike.find(([other]) => other.length === list.length && other.every((each, at) => each === list[at]));
    const result = same === undefined ? compute(list) : same[1];
    if (same === undefined) lists.set(sum, [...alike, [list, result]]);
    return result;
  });
}
