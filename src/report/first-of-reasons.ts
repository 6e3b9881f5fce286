import { groupBy } from '../core/data/group-by';

/** Something of a list, and how many more that are not shown share its reason. */
interface Shown<Item> {
  readonly item: Item;
  readonly more: number;
}

/** So many are shown of each reason. */
const MOST = 3;

/** What is shown of a list in which hundreds may have one reason, such as the templates of a chart, in its order. */
export function firstOfReasons<Item extends { readonly why: string }>(items: readonly Item[]): Shown<Item>[] {
  const shown = new Map<Item, number>();
  for (const sharing of groupBy(items, ({ why }) => why).values()) {
    // A line for the last one would take as much room as the line about it.
    const count = sharing.length === MOST + 1 ? sharing.length : MOST;
    const first = sharing.slice(0, count);
    for (const item of first) shown.set(item, item === first.at(-1) ? sharing.length - first.length : 0);
  }
  return items.flatMap((item) => {
    const more = shown.get(item);
    return more === undefined ? [] : [{ item, more }];
  });
}

/** Says that there are more. */
export function moreOfReason(more: number): string[] {
  return more === 0 ? [] : [`and ${more} more for this reason; --output json lists all`];
}
