import { oncePerMembers } from '../../../src/core/caching/once-per-members';

interface Member {
  readonly name: string;
}
const members = Array.from({ length: 300 }, (_, index): Member => ({ name: `m${index}` }));
const [a, b, c] = members as [Member, Member, Member];

function counting() {
  let calls = 0;
  const of = oncePerMembers<Member, { readonly names: string }>((list) => {
    calls += 1;
    return { names: list.map(({ name }) => name).join() };
  });
  return { of, calls: () => calls };
}

test('lists with the same members in the same order share the result', () => {
  const { of, calls } = counting();
  expect(of([a, b, c])).toBe(of([a, b, c]));
  expect(calls()).toBe(1);
});

test('other members, another order and another length do not', () => {
  const { of } = counting();
  const lists = [[a, b], [a, c], [b, a], [a], [a, b, c], [a, { ...b }]];
  expect(lists.map((list) => of(list).names)).toEqual(['m0,m1', 'm0,m2', 'm1,m0', 'm0', 'm0,m1,m2', 'm0,m1']);
  expect(of([])).toEqual({ names: '' });
});

test('lists that begin alike are not compared with each other', () => {
  const { of, calls } = counting();
  let reads = 0;
  const listOf = (last: Member): readonly Member[] =>
    new Proxy([a, b, last], {
      get: (list, key, receiver) => {
        if (key === '2') reads += 1;
        return Reflect.get(list, key, receiver) as unknown;
      },
    });
  for (const member of members) of(listOf(member));
  expect(calls()).toBe(members.length);
  expect(reads).toBeLessThan(members.length * 10);
});
