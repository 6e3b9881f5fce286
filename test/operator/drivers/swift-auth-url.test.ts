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
  ['https://[2001:db8::1]:5000', '3', 'https://[2001:db8::1]:5000/v3'],
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
  ['https://a b', 'parse "https://a b": invalid character " " in host name'],
  ['https://[abc]/v3', 'parse "https://[abc]/v3": invalid host: unable to parse IP'],
  ['https://[1:2]:5000/v3', 'parse "https://[1:2]:5000/v3": invalid host: unable to parse IP'],
])('%j is refused: %s', (written, words) => {
  expect(() => withVersion(written, '3')).toThrow(words);
});

/** What pkg/storage/swift/swift.go ensureAuthURLHasAPIVersion made of these with version 3. */
test.each([
  ['https://ks.example:5000', 'https://ks.example:5000/v3'],
  ['https://ks.example:5000/', 'https://ks.example:5000/v3'],
  ['https://ks.example/v3', 'https://ks.example/v3'],
  ['https://ks.example/v2.0/', 'https://ks.example/v2.0/'],
  ['ks.example:5000', 'http://ks.example:5000/v3'],
  ['//ks.example', 'http://ks.example/v3'],
  ['HTTPS://KS.Example:443/v3', 'https://ks.example/v3'],
  ['http://ks:80/v3', 'http://ks/v3'],
  ['https://ks:5000//v3', 'https://ks:5000/v3'],
  ['https://ks:5000///', 'https://ks:5000/v3'],
  ['https://ks/v3/./x/../y', 'https://ks/v3/y'],
  ['https://ks:99999/v3', 'https://ks:99999/v3'],
  ['https://ks/%76%33', 'https://ks/v3'],
  ['https://ks/v3?b=2&a=1', 'https://ks/v3?a=1&b=2'],
  ['https://ks:5000?x=1', 'https://ks:5000?x=1/v3'],
  ['https://ks/v3?', 'https://ks/v3'],
  ['https://ks/v3#', 'https://ks/v3'],
  ['https://ks/v3#f', 'https://ks/v3#f'],
  ['https://@ks/v3', 'https://@ks/v3'],
  ['https://u:@ks/v3', 'https://u:@ks/v3'],
  ['https://ks/v3 ', 'https://ks/v3%20'],
  ['https://ks/v3|^', 'https://ks/v3%7C%5E'],
  ['https://пример.com', 'https://пример.com/v3'],
  ['https://xn--e1afmkfd.com/v3', 'https://пример.com/v3'],
  ['https://010.0.0.1/v3', 'https://010.0.0.1/v3'],
  ['https://ks:05000/v3', 'https://ks:05000/v3'],
  ['https://[::1]:5000', 'https://[::1]:5000/v3'],
  ['http://1113982867/v3', 'http://66.102.7.147/v3'],
  ['https://ks_a.example/v3', 'https://ks_a.example/v3'],
])('%j becomes %j', (url, expected) => {
  expect(withVersion(url, '3')).toBe(expected);
});

test.each([
  ['', 'host "": empty host'],
  ['/v3', 'host "": empty host'],
  ['https://ks_x', 'host "ks_x": invalid host'],
  ['https://ks.', 'host "ks.": invalid host'],
  ['https://..', 'host "..": invalid host'],
  [
    'https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'host "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": invalid host',
  ],
  ['https://ks!x', 'host "ks!x": invalid host'],
  ['https://ks~', 'host "ks~": invalid host'],
  ['https://ks:', 'port "https://ks:": empty port'],
  ['https://ks/v3\n', 'parse "https://ks/v3\\n": net/url: invalid control character in URL'],
  ['http://%41/', 'parse "http://%41/": invalid URL escape "%41"'],
  ['https://ks%2e', 'parse "https://ks%2e": invalid URL escape "%2e"'],
  ['https://k s', 'parse "https://k s": invalid character " " in host name'],
  ['https://ks/%zz', 'parse "https://ks/%zz": invalid URL escape "%zz"'],
  ['https://[::1', 'parse "https://[::1": missing \']\' in host'],
  ['https://ks:x', 'parse "https://ks:x": invalid port ":x" after host'],
  ['https://u%zz@ks', 'parse "https://u%zz@ks": invalid URL escape "%zz"'],
  ['https://ks/identity', 'Incorrect Auth URL: /identity'],
  ['https://xn--0', 'idna: invalid label "0"'],
])('%j is refused: %s', (url, expected) => {
  expect(() => withVersion(url, '3')).toThrow(new Error(expected));
});
