import { withVersion } from '../../../src/operator/drivers/swift-auth-url';

test.each([
  ['https://k', '3', 'https://k/v3'],
  ['https://k/', '2', 'https://k/v2'],
  ['HTTPS://Keys.Example.com:443/', '3', 'https://keys.example.com/v3'],
  ['http://k:80', '3', 'http://k/v3'],
  ['http://k:5000', '3', 'http://k:5000/v3'],
  ['k.example.com', '3', 'http://k.example.com/v3'],
  ['//k.example.com:5000', '3', 'http://k.example.com:5000/v3'],
  ['k:5000/v3', '2', 'http://k:5000/v3'],
  ['https://k/v1', '3', 'https://k/v1'],
  ['https://k/v2.0/', '3', 'https://k/v2.0/'],
  ['ab+c.d-1://k/v3', '3', 'ab+c.d-1://k/v3'],
])('%s with version %s is %s', (written, version, expected) => {
  expect(withVersion(written, version)).toBe(expected);
});

test.each([
  ['', 'host "": empty host'],
  ['https://', 'host "": empty host'],
  ['https://k/identity', 'Incorrect Auth URL: /identity'],
  ['https://k/v4', 'Incorrect Auth URL: /v4'],
  ['https://k/x/v3', 'Incorrect Auth URL: /x/v3'],
  ['https://a b', 'parse "https://a b": invalid host'],
])('%j is refused: %s', (written, words) => {
  expect(() => withVersion(written, '3')).toThrow(words);
});
