import fc from 'fast-check';
import { isMisspelt, misspeltIn } from '../../../src/rules/facts/meant-name';
import { timed } from '../../cpu-time';
import { runs } from '../../fuzzing';

const name = fc.string({ unit: fc.constantFrom(...Array.from('abcd12-.AB')), minLength: 1, maxLength: 12 });
const slip = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 2 }),
  added: fc.string({ unit: fc.constantFrom(...Array.from('ab1-')), maxLength: 1 }),
});

const slipped = (word: string, { at, removed, added }: { at: number; removed: number; added: string }): string => {
  const start = at % (word.length + 1);
  return word.slice(0, start) + added + word.slice(start + removed);
};

test('the names that one may be a slip of are found without comparing it with each', () => {
  let found = 0;
  fc.assert(
    fc.property(name, fc.array(fc.tuple(slip, fc.boolean()), { maxLength: 8 }), (word, slips) => {
      const list = slips.map(([each, isSwapped]) => {
        const changed = slipped(word, each);
        return isSwapped ? changed.replace(/(.)(.)$/, '$2$1') : changed;
      });
      const expected = list.filter((each) => isMisspelt(word, each));
      found += expected.length;
      expect(misspeltIn(list, (each) => each)(word)).toEqual(expected);
    }),
    runs(500),
  );
  expect(found).toBeGreaterThan(100);
});

test('thousands of names are looked for among as many in time that grows with their number', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `claim-of-${(index * 7919 + 10 ** 6).toString(36)}`);
  const { result, milliseconds } = timed(() => {
    const alike = misspeltIn(names, (each) => each);
    return names.filter((each) => alike(each).includes(each));
  });
  expect(result).toHaveLength(names.length);
  // To compare each with each takes a minute.
  expect(milliseconds).toBeLessThan(3000);
});

test('of thousands of names that all differ in one character, only the first are compared', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `registry-${String.fromCodePoint(0x4e00 + index)}storage`);
  const { result, milliseconds } = timed(() => {
    const alike = misspeltIn(names, (each) => each);
    return names.map((each) => alike(each).length);
  });
  expect(Math.min(...result)).toBeGreaterThan(1);
  expect(Math.max(...result)).toBeLessThan(100);
  expect(milliseconds).toBeLessThan(4000);
});
