import fc from 'fast-check';
import { fixedPart, pathPatterns } from '../../../src/inputs/tools/path-pattern';
import { runs } from '../../fuzzing';

test.each([
  ['a/b', 'a/b', true],
  ['a/b', 'a/b/c', false],
  ['a/b', 'x/a/b', false],
  ['a/*', 'a/b', true],
  ['a/*', 'a', false],
  ['a/*', 'a/b/c', false],
  ['*/b', 'a/b', true],
  ['a/c-*-d', 'a/c-x-d', true],
  ['a/c-*-d', 'a/c-d', false],
  ['a/**', 'a/b', true],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', false],
  ['**/c', 'a/b/c', true],
  ['**/c', 'c', false],
  ['a/**/d', 'a/b/c/d', true],
  ['a/**/d', 'a/d', false],
  ['', '', true],
  ['', 'a', false],
  ['/a', '/a', true],
  ['/a', 'a', false],
])('%s and %s: %s', (pattern, path, isLike) => {
  expect(pathPatterns([pattern])(path)).toBe(isLike);
});

test('several patterns take what one of them takes', () => {
  const isLike = pathPatterns(['a/*', 'b/x', '**/z']);
  expect(['a/1', 'b/x', 'c/d/z', 'b/1', 'z'].map(isLike)).toEqual([true, true, true, false, false]);
  expect(pathPatterns([])('a')).toBe(false);
});

test('patterns match as expressions do', () => {
  const segment = fc.constantFrom('a', 'b', '*', '**', 'a*', '*b');
  const pattern = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
  const path = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 5 }).map((all) => all.join('/'));
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 3 }), path, (patterns, own) => {
      const like = patterns.map((each) =>
        each.replace(/\*\*|\*/g, (stars) => (stars === '*' ? '[^/]*' : '[^/]+(?:/[^/]+)*')),
      );
      const isLike = like.some((each) => new RegExp(`^${each}$`).test(own));
      expect(pathPatterns(patterns)(own)).toBe(isLike);
    }),
    runs(2000),
  );
});

test.each([
  ['a/b/c', 'a/b/c'],
  ['a/*/c', 'a'],
  ['a/b*/c', 'a'],
  ['/r/a/**', '/r/a'],
  ['*', ''],
])('all that %s stands for is in %s', (pattern, folder) => {
  expect(fixedPart(pattern)).toBe(folder);
});
