import { goQuantity } from '../../../src/operator/go/go-quantity';

/** What k8s.io/apimachinery resource.Quantity made of these. */
test.each([
  ['100m', '100m'],
  ['1000m', '1'],
  ['0.5', '500m'],
  ['2', '2'],
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
  ['1n', '1n'],
  ['1000n', '1u'],
  ['1000u', '1m'],
  ['1000', '1k'],
  ['1000k', '1M'],
  ['1000M', '1G'],
  ['1000G', '1T'],
  ['1000T', '1P'],
  ['1000P', '1E'],
  ['1000E', '1'],
  ['10', '10'],
  ['100', '100'],
  ['10k', '10k'],
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
  ['0.9999Ki', '1023897600u'],
  ['-0.9999Ki', '-1023897600u'],
  ['1.00001Ki', '1024010240u'],
  ['-1.00001Ki', '-1024010240u'],
  ['1025Ki', '1025Ki'],
  ['1e0', '1e0'],
  ['1E3', '1E3'],
  ['1e+3', '1e+3'],
  ['1e-3', '1e-3'],
  ['1e4', '10e3'],
  ['1000e3', '1e6'],
  ['1500e3', '1500e3'],
  ['1e5', '100e3'],
  ['1e18', '1e18'],
  ['nonsense', 'nonsense'],
  ['i', 'i'],
])('Go writes %s as %s', (written, expected) => {
  expect(goQuantity(written)).toBe(expected);
});

test('a number is written like its text', () => {
  expect(goQuantity(2)).toBe('2');
});

test.each(['+1', '1.', '01', '1e0', '1E3', '1E+3', '001.500', '1.123456789', '01Gi', '1.7976931348623157e10'])(
  '%s stays as it is spelt',
  (text) => {
    expect(goQuantity(text)).toBe(text);
  },
);

test.each([
  ['10E2', '1e3'],
  ['-0', '0'],
  ['0.5', '500m'],
  // What is no whole number of bytes keeps its precision.
  ['0.1Gi', '107374182400m'],
  ['0.0000000001', '1n'],
  ['9223372036854775808Ki', '9223372036854775807'],
])('%s is spelt anew: %s', (written, expected) => {
  expect(goQuantity(written)).toBe(expected);
});
