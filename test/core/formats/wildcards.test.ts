import fc from 'fast-check';
import {
  ANY_SEGMENTS,
  isInParts,
  isInSegments,
  isLike,
  type SegmentPattern,
} from '../../../src/core/formats/wildcards';
import { timed } from '../../cpu-time';
import { runs } from '../../fuzzing';

const few = (letters: string) => fc.string({ unit: fc.constantFrom(...letters.split('')), maxLength: 8 });

test('a text is in parts as the expression says', () => {
  fc.assert(
    fc.property(few('ab'), few('ab*'), (text, pattern) => {
      expect(isInParts(text, pattern.split('*'))).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
    }),
    runs(2000),
  );
});

test('a text is like a pattern as the expression says', () => {
  fc.assert(
    fc.property(few('ab'), few('ab*?'), (text, pattern) => {
      const source = pattern.replaceAll('*', '.*').replaceAll('?', '.');
      expect(isLike(text, pattern)).toBe(new RegExp(`^${source}$`).test(text));
    }),
    runs(2000),
  );
});

test('a path is in segments as the expression says', () => {
  fc.assert(
    fc.property(
      few('ab/'),
      fc.array(fc.oneof(few('ab*'), fc.constant('**')), { minLength: 1, maxLength: 4 }),
      (path, own) => {
        const source = own
          .map((each) => (each === '**' ? '(?:[^/]*/)*' : `${each.replaceAll('*', '[^/]*')}/`))
          .join('');
        const pattern = own.map((each) => (each === '**' ? ANY_SEGMENTS : each.split('*')));
        expect(isInSegments(path, pattern)).toBe(new RegExp(`^${source}$`).test(`${path}/`));
      },
    ),
    runs(2000),
  );
});

test('no pattern takes long', () => {
  const path = `${'a'.repeat(200)}/`.repeat(100);
  const { milliseconds } = timed(() => {
    isInParts(path, `${'*a'.repeat(10_000)}b`.split('*'));
    isLike('a'.repeat(253), `${'*a'.repeat(100)}b`);
    isInSegments(path, [
      ...Array.from({ length: 200 }, (): SegmentPattern => ANY_SEGMENTS),
      `${'*a'.repeat(100)}b`.split('*'),
    ]);
  });
  expect(milliseconds).toBeLessThan(2000);
});
