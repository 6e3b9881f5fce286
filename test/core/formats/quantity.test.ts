import * as fc from 'fast-check';
import { checkQuantity, compareQuantities, parseQuantity } from '../../../src/core/formats/quantity';

describe('Kubernetes reads', () => {
  test.each([
    '0',
    '1',
    '-1',
    '+1',
    '1.5',
    '1.',
    '.5',
    '00.50',
    '100Gi',
    '500m',
    '1k',
    '1E',
    '1Ei',
    '1e3',
    '1E+3',
    '1e-3',
    '1n',
    7,
    1.5,
    1e21,
  ])('%s', (text) => {
    expect(checkQuantity(text)).toBeUndefined();
  });
});

describe('Kubernetes refuses', () => {
  test.each([
    '',
    ' 1',
    '1 ',
    '1K',
    '1ki',
    '1gi',
    '1GiB',
    '1GB',
    '1 Gi',
    '1,5',
    '1e',
    '1e1.5',
    '1.2.3',
    '1mi',
    '0x10',
    '١',
    'one',
    NaN,
    Infinity,
  ])('%j', (text) => {
    expect(checkQuantity(text)?.expected).toBe('a quantity such as "100Gi", "500m" or "2"');
  });

  // The schema of every field that holds a quantity refuses these; the parser alone would read 0.
  test.each(['.', '-', '+', 'm', '.Gi'])('%j, which has no digit', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });
});

describe('of two quantities', () => {
  test.each([
    ['1', '1000m'],
    ['1Gi', '1024Mi'],
    ['1Gi', '1073741824'],
    ['1G', '1e9'],
    ['0.5', '500m'],
    ['1.5Gi', '1536Mi'],
    ['0', '-0'],
    ['0.1n', '1n'],
    ['-0.1n', '-1n'],
    ['0.5Ki', 512],
    ['16Ei', '9223372036854775807'],
    ['1e-999999999', '1n'],
  ])('%s equals %s', (a, b) => {
    expect(compareQuantities(a, b)).toBe(0);
  });

  test.each([
    ['1G', '1Gi'],
    ['999m', '1'],
    ['-1', '0'],
    ['-2', '-1'],
    ['-100', '-99m'],
    ['9007199254740992', '9007199254740993'],
    ['0.9999999990', '1'],
    ['8Ei', '10E'],
    ['1e999999999', '1e1000000000'],
  ])('%s is below %s', (a, b) => {
    expect(compareQuantities(a, b)).toBeLessThan(0);
    expect(compareQuantities(b, a)).toBeGreaterThan(0);
  });

  test('nothing is said where one of them is none', () => {
    expect(compareQuantities('1GB', '1')).toBeUndefined();
    expect(compareQuantities('1', '')).toBeUndefined();
  });

  test('integers compare as numbers do', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        expect(Math.sign(compareQuantities(a, String(b))!)).toBe(Math.sign(a - b));
      }),
    );
  });
});

test.each([
  ['10GB', 'write "10Gi" for powers of 1024 or "10G" for powers of 1000'],
  ['10 gi', 'write "10Gi" for powers of 1024 or "10G" for powers of 1000'],
  ['1K', 'write "1Ki" for powers of 1024 or "1k" for powers of 1000'],
])('%s is answered with the suffixes that exist', (text, fix) => {
  expect(checkQuantity(text)).toMatchObject({ found: JSON.stringify(text), fix });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[+-]?\d{0,40}\.?\d{0,40}([eE][+-]?\d{1,12}|[numkMGTPE]i?)$/)),
      (text) => {
        expect(() => [checkQuantity(text), compareQuantities(text, '1')]).not.toThrow();
      },
    ),
  );
});
