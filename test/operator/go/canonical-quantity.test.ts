import { canonicalQuantity } from '../../../src/operator/go/canonical-quantity';

test.each([
  ['100m', '100m'],
  ['1000m', '1'],
  ['0.5', '500m'],
  [2, '2'],
  ['1024Mi', '1Gi'],
  ['1536Mi', '1536Mi'],
  ['0.5Gi', '512Mi'],
  ['1000Ki', '1000Ki'],
  ['512', '512'],
  ['1000000', '1M'],
  ['1500M', '1500M'],
  ['1e3', '1e3'],
  ['12e4', '120e3'],
  ['0', '0'],
  ['-2000m', '-2'],
  ['nonsense', 'nonsense'],
  ['i', 'i'],
])('Go writes %s as %s', (written, expected) => {
  expect(canonicalQuantity(written)).toBe(expected);
});

test.each([
  ['1n', '1n'],
  ['1000n', '1u'],
  ['1000u', '1m'],
  ['1000', '1k'],
  ['1000k', '1M'],
  ['1000M', '1G'],
  ['1000G', '1T'],
  ['1000T', '1P'],
  ['1000P', '1E'],
  ['1000E', '1000E'],
  ['10', '10'],
  ['100', '100'],
  ['10k', '10k'],
])('decimal: %s is %s', (written, expected) => {
  expect(canonicalQuantity(written)).toBe(expected);
});

test.each([
  ['1024Ki', '1Mi'],
  ['1024Gi', '1Ti'],
  ['1024Ti', '1Pi'],
  ['1024Pi', '1Ei'],
  ['4096Pi', '4Ei'],
  ['1Ki', '1Ki'],
  ['-1Ki', '-1Ki'],
  ['0Ki', '0'],
  ['0.5Ki', '512'],
  ['-0.5Ki', '-512'],
  ['1.5Ki', '1536'],
  ['0.9999Ki', '1Ki'],
  ['-0.9999Ki', '-1Ki'],
  ['1.00001Ki', '1025'],
  ['-1.00001Ki', '-1025'],
  ['1025Ki', '1025Ki'],
])('binary: %s is %s', (written, expected) => {
  expect(canonicalQuantity(written)).toBe(expected);
});

test.each([
  ['1e0', '1'],
  ['1E3', '1e3'],
  ['1e+3', '1e3'],
  ['1e-3', '1e-3'],
  ['1e4', '10e3'],
  ['1000e3', '1e6'],
  ['1500e3', '1500e3'],
  ['1e5', '100e3'],
  ['1e18', '1e18'],
])('scientific: %s is %s', (written, expected) => {
  expect(canonicalQuantity(written)).toBe(expected);
});
