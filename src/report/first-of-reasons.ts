import { groupBy } from '../core/data/group-by';

interface Reasoned {
  readonly why: string;
  /** @default - it is a file or an object */
  readonly field?: string;
}

/** Something of a list, and how many more that are not shown share its reason. */
interface Shown<Item> {
  readonly item: Item;
  readonly more: number;
}

/** A reason without the object, the kustomization and the build that it names: a repository has many charts. */
function withoutNames(why: string): string {
  const command = COMMANDS.map((each) => why.indexOf(each)).find((at) => at >= 0);
  const words = why.slice(0, command).split(' ');
  return words.filter((word, index) => !(index === 0 && OBJECT.test(word)) && !KUSTOMIZATION.test(word)).join(' ');
}

const COMMANDS = [' (-k ', ' (check --helm '];
const OBJECT = /^[A-Z]\w*\/[^:]+:$/;
const KUSTOMIZATION = /kustomization(?:\.ya?ml)?$/i;

/** So many are shown of each reason. */
const MOST = 3;

/**
 * What is shown of a list in which hundreds of files may have one reason, such as the templates of a chart, in its order. Each
 * field is shown.
 */
export function firstOfReasons<Item extends Reasoned>(items: readonly Item[]): Shown<Item>[] {
  const shown = new Map<Item, number>();
  const [fields, files] = [items.filter(isField), items.filter((item) => !isField(item))];
  for (const item of fields) shown.set(item, 0);
  for (const sharing of groupBy(files, ({ why }) => withoutNames(why)).values()) {
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

function isField({ field }: Reasoned): boolean {
  return field !== undefined;
}

/** Says that there are more. */
export function moreOfReason(more: number): string[] {
  return more === 0 ? [] : [`and ${more} more for this reason; --output json lists all`];
}
