import { groupBy } from '../../../core/data/group-by';

/** Whether one field is the other, or a part of it. */
export function overlap(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^(?:$|[.[])/.test(long.slice(short.length));
}

/** Reports which of many members have a field that overlaps with one, in no order. */
export function fieldIndex<T extends { readonly field: string }>(
  members: readonly T[],
): (field: string) => readonly T[] {
  const short = members.filter(({ field }) => field.length <= LONGEST);
  const long = members.filter(({ field }) => field.length > LONGEST);
  const at = groupBy(short, ({ field }) => field);
  const below = groupBy(
    short.flatMap((member) => around(member.field).map((outer) => ({ outer, member }))),
    ({ outer }) => outer,
  );
  return (field) =>
    field.length > LONGEST
      ? members.filter((each) => overlap(each.field, field))
      : [
          ...[field, ...around(field)].flatMap((each) => at.get(each) ?? []),
          ...(below.get(field) ?? []).map(({ member }) => member),
          ...long.filter((each) => overlap(each.field, field)),
        ];
}

/** A longer field has more parts than it is worth to remember. */
const LONGEST = 200;

/** The fields that a field is a part of. */
function around(field: string): string[] {
  return [...field.matchAll(/[.[]/g)].map(({ index }) => field.slice(0, index)).filter((outer) => outer !== '');
}
