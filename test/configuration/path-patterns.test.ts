import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { isUsable, ofPatterns } from '../../src/configuration/path-patterns';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

const PATHS = [
  'a',
  'a/b.yaml',
  'a/b/c.yaml',
  'ab/.d/x.yml',
  'b.yaml',
  '.a/b',
  '.git',
  'clusters/prod/x.yaml',
  'clusters/dev/x/y.yaml',
  'a/x/y/b',
  '../x',
  '../o/a.yaml',
  '../../x',
  '.',
];

const PATTERNS = [
  ...['a', 'a/', './a', 'a/*', 'a/**', 'a/**/b', 'a/**/*.yaml', 'a*', 'a*/**', '*b', 'a**', 'a/*/*', 'ab/.d'],
  ...['**', '*', '**/*', '**/', './*', './**', '***', '**/**', '*/**', '*/*', '**/b', '**/.*', '**/a/**', '**/*/**'],
  ...[
    '*.yaml',
    '**/*.yaml',
    '**.yaml',
    '*.*',
    '.',
    '.*',
    '.*/**',
    'x/../a',
    '..',
    '../*',
    '../**',
    '../**/*.yaml',
    '../x',
  ],
  ...[
    'clusters/prod/**',
    'clusters/*/x.yaml',
    'clusters/**/*.yaml',
    'clusters/{prod,dev}/**',
    '*.{yaml,yml}',
    'a|b',
    '[ab]',
  ],
];

test.each(PATTERNS)('%s is about the same paths as for picomatch', (pattern) => {
  expect(PATHS.filter((path) => ofPatterns([pattern])(path))).toEqual(PATHS.filter(byPicomatch(pattern)));
});

test('any pattern is about the same paths as for picomatch', () => {
  const own = fc.constantFrom('a', '.a', '**', '*', 'a*', '*b', 'a*b', '.*', '*.yaml', 'a.*', '**a', 'a**', '{a,b}');
  const name = fc.constantFrom('a', 'b', '.a', 'aab', 'a.b', 'x.yaml');
  const up = fc.constantFrom('', '', '', '../', '../../');
  const joined = (segment: fc.Arbitrary<string>) =>
    fc.tuple(up, fc.array(segment, { minLength: 1, maxLength: 4 })).map(([above, all]) => above + all.join('/'));
  fc.assert(
    fc.property(joined(own), joined(name), (pattern, path) => {
      expect(ofPatterns([pattern])(path)).toBe(byPicomatch(pattern)(path));
    }),
    runs(5000),
  );
});

/** What these patterns have meant from the start: those of picomatch, and all that is in such a folder. */
function byPicomatch(pattern: string): (path: string) => boolean {
  const own = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  return picomatch([own, `${own}/**`], { dot: true });
}

test('the folder itself is everything in it', () => {
  expect(PATHS.filter((path) => !ofPatterns(['./'])(path))).toEqual(['../x', '../o/a.yaml', '../../x']);
});

test('no wildcard stands for the folder above', () => {
  for (const pattern of ['.*', '**/.*', '*', '**', '*/**', '.*/**'])
    expect(['..', '../x', '../../x'].filter((path) => ofPatterns([pattern])(path))).toEqual([]);
});

test.each([
  ['{a,b}/{c,d}/{e,f}/{g,h}/{i,j}', true],
  ['@scope/**/a/*/b/*', true],
  ['**/{a,b}/**/*.{yaml,yml}', true],
  ['[a-z]*/**', true],
  ['c++/*', true],
  [`${'*a'.repeat(90)}b`, true],
  [`${'*a'.repeat(9)}[b]`, false],
  ['{a,a}'.repeat(30), false],
  [`${`{${'a,'.repeat(50)}a}`.repeat(3)}b`, false],
  [`${'a'.repeat(1001)}[b]`, false],
  [`${'a'.repeat(1001)}b`, true],
  ['(a|aa)+b', false],
  ['([a]+)+b', false],
  ['{a,aa}+b', false],
  ['+(a)b', false],
  ['!(a)'.repeat(9), false],
])('%s: %s', (pattern, expected) => {
  expect(isUsable(pattern)).toBe(expected);
  if (!expected) return;
  expect(timed(() => ofPatterns([pattern])('a'.repeat(120))).milliseconds).toBeLessThan(2000);
});

test.each([`${'/'.repeat(200_000)}a`, `${'/**'.repeat(70_000)}a`])(
  'slashes that are not at the end take time in proportion',
  (pattern) => {
    expect(timed(() => ofPatterns([pattern])('b')).milliseconds).toBeLessThan(1000);
  },
);
