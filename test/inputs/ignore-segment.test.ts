import fc from 'fast-check';
import { segmentTest } from '../../src/inputs/recipes/ignore-segment';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

const PARTS: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'b',
  '*': '.*',
  '?': '.',
  '\\a': 'a',
  '\\[': '\\[',
  '[ab]': '[ab]',
  '[a-b]': '[a-b]',
  '[^a]': '[^a]',
  '[!a]': '.',
  '[]b]': '[\\]b]',
  '[\\]a]': '[\\]a]',
  '[b-]': '[b-]',
};

test('a name is like a segment as the expression says', () => {
  const names = fc.string({ unit: fc.constantFrom(...'ab[]!-'.split('')), maxLength: 5 });
  const segments = fc.array(fc.constantFrom(...Object.keys(PARTS)), { maxLength: 5 });
  fc.assert(
    fc.property(names, segments, (name, parts) => {
      const source = parts.map((part) => PARTS[part]).join('');
      expect(segmentTest(parts.join(''))(name)).toBe(new RegExp(`^${source}$`).test(name));
    }),
    runs(2000),
  );
});

test.each(['[', 'a[b', '[a-', 'a\\', '[[:alpha:]]', '[\\'])('%s, which cannot be read, may be any name', (segment) => {
  expect(segmentTest(segment)('config.yaml')).toBe(true);
});

test('no segment takes long', () => {
  const { milliseconds } = timed(() => {
    const name = 'a'.repeat(255);
    segmentTest(`${'*?'.repeat(5000)}b`)(name);
    segmentTest(`${'*[ab]'.repeat(5000)}b`)(name);
    segmentTest('['.repeat(1_000_000))(name);
    segmentTest(`[${'a-'.repeat(500_000)}]`)(name);
  });
  expect(milliseconds).toBeLessThan(2000);
});
