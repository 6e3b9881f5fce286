import fc from 'fast-check';
import { countUpTo } from '../../../src/inputs/tools/counted';
import { pathIndex } from '../../../src/inputs/tools/path-index';
import { pathPatterns } from '../../../src/inputs/tools/path-pattern';
import { UnusableInput } from '../../../src/inputs/unusable-input';
import { runs } from '../../fuzzing';

const segment = fc.constantFrom('a', 'b', 'ab');
const path = fc
  .tuple(fc.constantFrom('', '/'), fc.array(segment, { minLength: 1, maxLength: 4 }))
  .map(([start, segments]) => start + segments.join('/'));
const pattern = fc
  .array(fc.oneof(segment, fc.constantFrom('*', '**', 'a*', '*b', 'a*b', '*a*')), { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join('/'));
const paths = fc.array(path, { maxLength: 6 });

/** Each segment between slashes: `**` may be none, and `*` stands for slashes, too. */
const isLikeGlob = (glob: string, own: string): boolean => {
  const marked = (text: string): string =>
    text
      .split('/')
      .map((each) => `/${each}/`)
      .join('');
  const expression = marked(glob).replaceAll('/**/', '*').replaceAll('*', '.*');
  return new RegExp(`^${expression}$`).test(marked(own));
};

test('patterns find the paths that they find among all, each once and in their order', () => {
  fc.assert(
    fc.property(paths, pattern, (all, own) => {
      const index = pathIndex(all);
      const each = [...new Set(all)];
      expect(index.likePattern(own)).toEqual(each.filter(pathPatterns([own])));
      expect(index.likeGlob(own)).toEqual(each.filter((one) => isLikeGlob(own, one)));
      expect(index.endingWith(own)).toEqual(each.filter((one) => one === own || one.endsWith(`/${own}`)));
    }),
    runs(1000),
  );
});

test('what several patterns find comes in the order of the paths', () => {
  const index = pathIndex(['b/1', 'a/1', 'b/2']);
  expect(index.inOrder([index.likeGlob('a/*'), index.likeGlob('b/*'), index.likeGlob('*/1')])).toEqual([
    ...['b/1', 'a/1', 'b/2'],
  ]);
  expect(index.inOrder([])).toEqual([]);
});

test('no end is the root', () => {
  expect(pathIndex(['/', '/a']).endingWith('')).toEqual(['/']);
  expect(pathIndex(['', 'a']).endingWith('')).toEqual(['']);
});

test('a pattern is compared with the paths that have its rarest segment, once for all that ask for it', () => {
  const compared = (patternOf: (place: number) => string, ask: 'likeGlob' | 'likePattern' = 'likeGlob'): number => {
    let sum = 0;
    const places = Array.from({ length: 40 }, (_, place) => place);
    const all = places.map((place) => `sites/x${place}-/deep/config.json`);
    const index = pathIndex(all, (more) => (sum += more));
    for (const place of [...places, ...places]) expect(index[ask](patternOf(place))).toEqual([all[place]]);
    return sum;
  };
  expect(compared((place) => `**/x${place}-/**/c*.json`)).toBe(40);
  expect(compared((place) => `**/x${place}-*/c*.json`)).toBe(40);
  expect(compared((place) => `**/*x${place}-/*/config.json`, 'likePattern')).toBe(40);
  // Nothing tells apart the segments that begin and end with a wildcard.
  expect(compared((place) => `**/*x${place}-*/c*.json`)).toBe(40 * 40);
});

test('a long path counts as several', () => {
  let sum = 0;
  const index = pathIndex(['a/b', `a/${'b'.repeat(1000)}`], (more) => (sum += more));
  expect(index.likeGlob('*c*')).toEqual([]);
  expect(sum).toBe(1 + 4);
});

test('more than was allowed is an error', () => {
  const count = countUpTo(3, 'things');
  count(3);
  expect(() => {
    count(1);
  }).toThrow(new UnusableInput('found more than 3 things, expected at most 3 in one run: pass fewer folders at once'));
});
