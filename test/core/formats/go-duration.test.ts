import * as fc from 'fast-check';
import { checkGoDuration, formatGoDuration, parseGoDuration } from '../../../src/core/formats/go-duration';

describe('Go reads', () => {
  test.each([
    ['0', 0n],
    ['-0', 0n],
    ['0s', 0n],
    ['5ns', 5n],
    ['5us', 5_000n],
    ['5\u00b5s', 5_000n],
    ['5\u03bcs', 5_000n],
    ['1.5s', 1_500_000_000n],
    ['.5s', 500_000_000n],
    ['5.s', 5_000_000_000n],
    ['+5m', 300_000_000_000n],
    ['-1h30m', -5_400_000_000_000n],
    ['1h1h', 7_200_000_000_000n],
    ['1s1h', 3_601_000_000_000n],
    ['0.9999999999ns', 0n],
    ['0.3333333333333333333h', 1_200_000_000_000n],
    ['0.20518129h', 738_652_644_000n],
    ['0.9223372036886111292h', 3_320_413_933_278n],
    ['0.31726981294083327262356346h', 1_142_171_326_586n],
    ['39h9m14.425s', 140_954_425_000_000n],
    ['9007199254.740993ms', 9_007_199_254_740_993n],
    ['9223372036854775807ns', 9_223_372_036_854_775_807n],
    ['-9223372036854775808ns', -9_223_372_036_854_775_808n],
    ['2562047h47m16.854775807s', 9_223_372_036_854_775_807n],
  ])('%s as %d nanoseconds', (text, nanoseconds) => {
    expect(parseGoDuration(text)).toBe(nanoseconds);
    expect(checkGoDuration(text)).toBeUndefined();
  });
});

describe('Go refuses', () => {
  test.each([
    '',
    '-',
    '3',
    '1d',
    '1w',
    '1 h',
    '1h ',
    ' 1h',
    '1H',
    '.s',
    '.',
    's',
    '1h2',
    '--1h',
    '1h-1m',
    '1.2.3s',
    '1e3s',
    'PT1H',
    '9223372036854775808ns',
    '-9223372036854775809ns',
    '2562048h',
    '9'.repeat(1000) + 'h',
  ])('%.30j', (text) => {
    expect(parseGoDuration(text)).toBeUndefined();
    expect(checkGoDuration(text)?.expected).toContain('a duration of Go');
  });
});

describe('Go prints', () => {
  test.each([
    [0n, '0s'],
    [1n, '1ns'],
    [1_100n, '1.1\u00b5s'],
    [2_200_000n, '2.2ms'],
    [100_000_000n, '100ms'],
    [1_500_000_000n, '1.5s'],
    [90_000_000_000n, '1m30s'],
    [300_000_000_000n, '5m0s'],
    [172_800_000_000_000n, '48h0m0s'],
    [-5_400_000_000_000n, '-1h30m0s'],
    [9_223_372_036_854_775_807n, '2562047h47m16.854775807s'],
    [-9_223_372_036_854_775_808n, '-2562047h47m16.854775808s'],
  ])('%d nanoseconds as %s', (nanoseconds, text) => {
    expect(formatGoDuration(nanoseconds)).toBe(text);
  });
});

test('what Go prints it reads back as the same duration', () => {
  const nanoseconds = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  fc.assert(fc.property(nanoseconds, (value) => parseGoDuration(formatGoDuration(value)) === value));
});

test.each([
  ['1d', 'write "24h": the longest unit is the hour'],
  ['2 days', 'write "48h": the longest unit is the hour'],
  ['3w', 'write "504h": the longest unit is the hour'],
])('%s is answered in hours', (text, fix) => {
  expect(checkGoDuration(text)).toMatchObject({ found: JSON.stringify(text), fix });
});
