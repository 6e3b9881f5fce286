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
])('Go writes %s as %s', (written, expected) => {
  expect(canonicalQuantity(written)).toBe(expected);
});
