import { innerFirst } from '../../../src/inputs/tools/inner-first';

test('what is in a member comes before it, also through several lists', () => {
  const inner: Readonly<Record<string, readonly string[][]>> = { a: [['b'], ['c']], b: [['d']], c: [['d', 'b']] };
  expect(innerFirst(['a', 'b', 'c', 'd'], (each) => inner[each] ?? [])).toEqual(['d', 'b', 'c', 'a']);
});

test('members that are in each other come once', () => {
  expect(innerFirst(['a', 'b'], (each) => [[each === 'a' ? 'b' : 'a', each]])).toEqual(['b', 'a']);
});

test('a list that many members have is walked through once', () => {
  const walked = (count: number): number => {
    const all = Array.from({ length: count }, (_, place) => place);
    let steps = 0;
    const list = Object.assign([...all], {
      *values() {
        for (const each of all) {
          steps += 1;
          yield each;
        }
      },
    });
    expect(innerFirst(all, () => [list])).toHaveLength(count);
    return steps;
  };
  expect([walked(20), walked(40)]).toEqual([20, 40]);
});
