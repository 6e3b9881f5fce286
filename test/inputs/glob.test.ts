import fc from 'fast-check';
import { countCompared } from '../../src/inputs/tools/counted';
import { globPattern } from '../../src/inputs/tools/glob';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

test.each([
  ['*.yaml', 'a/b.yaml', true],
  ['{a,b}/*.yaml', 'b/x.yaml', true],
  ['{a,b}/*.yaml', 'c/x.yaml', false],
  ['{*.yaml,*.{yml,json}}', 'x.json', true],
  ['{,a}b', 'b', true],
  ['a,b', 'a,b', true],
  ['a?', 'ab', true],
  ['a?', 'a', false],
  ['[!a]b', 'xb', true],
  ['[a-c]x', 'dx', false],
  ['[a^]', '^', true],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['', '', true],
  ['{a', 'a', undefined],
  ['a}{', 'a', undefined],
  ['[a', 'a', undefined],
  ['[z-a]', 'a', undefined],
])('%s and %s: %s', (glob, text, expected) => {
  expect(globPattern(glob, countCompared())?.(text)).toBe(expected);
});

test('a list matches as an expression does', () => {
  const item = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
  const part = fc.oneof(item, fc.array(item, { minLength: 1, maxLength: 3 }));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), text, (parts, own) => {
      const glob = parts.map((each) => (typeof each === 'string' ? each : `{${each.join(',')}}`)).join('');
      const source = parts.map((each) => (typeof each === 'string' ? each : `(?:${each.join('|')})`)).join('');
      const expression = source.replace(/\*|(?<!\()\?/g, (wild) => (wild === '*' ? '.*' : '.'));
      expect(globPattern(glob, countCompared())?.(own)).toBe(new RegExp(`^${expression}$`).test(own));
    }),
    runs(2000),
  );
});

test('no glob takes long', () => {
  const text = 'a'.repeat(200);
  const { milliseconds } = timed(() => {
    for (const glob of ['a*', '{a,a}', '{a,*,{a,*}}', '{'])
      globPattern(`${glob.repeat(1000)}b${glob === '{' ? '}'.repeat(1000) : ''}`, countCompared())?.(text);
  });
  expect(milliseconds).toBeLessThan(2000);
});

const listOf = (prefix: string): string =>
  `{${Array.from({ length: 60_000 }, (_, index) => `${prefix}a${index}.yaml`).join(',')}}`;

test('of a long list, items that begin otherwise take no time', () => {
  const isIncluded = globPattern(listOf(''), countCompared());
  const { result, milliseconds } = timed(() =>
    Array.from({ length: 100 }, (_, index) => isIncluded?.(`c${index}/a.yaml`)).concat(isIncluded?.('a59999.yaml')),
  );
  expect(result.filter((each) => each === true)).toHaveLength(1);
  expect(milliseconds).toBeLessThan(3000);
});

test('a glob that takes longer counts as several comparisons', () => {
  const isIncluded = globPattern(listOf('*'), countCompared());
  expect(() => Array.from({ length: 200 }, () => isIncluded?.('apps/registry/config.yaml'))).toThrow(
    'comparisons of patterns in GitOps tools',
  );
});
