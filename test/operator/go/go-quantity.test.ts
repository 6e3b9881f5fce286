import { goQuantity } from '../../../src/operator/go/go-quantity';

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
])('Go writes %s as %s', (written, expected) => {
  expect(goQuantity(written)).toBe(expected);
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
