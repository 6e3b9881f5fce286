import * as fc from 'fast-check';
import { checkHttpUrl } from '../../../src/core/formats/http-url';
import { runs, webUrl } from '../../fuzzing';

test.each([
  'https://s3.example.com',
  'http://s3.example.com/',
  'HTTPS://S3.example.com:9000',
  'https://10.0.0.1:9000',
  'https://[fd00::1]:9000',
  'http://minio.minio.svc:9000',
  'https://d111111abcdef8.cloudfront.net/some/path',
  'https://s3.example.com/a%20b',
])('accepts %s', (text) => {
  expect(checkHttpUrl(text)).toBeUndefined();
});

test.each([
  ['', '""'],
  ['s3.example.com', '"s3.example.com"'],
  ['//s3.example.com', '"//s3.example.com"'],
  ['https:/s3.example.com', '"https:/s3.example.com"'],
  [' https://s3.example.com', '" https://s3.example.com"'],
  ['https://', 'a URL without a host'],
  ['https:///path', 'a URL without a host'],
  ['https://:9000', 'the host ""'],
  ['s3://bucket', 'the scheme "s3"'],
  ['https://s3_1.example.com', 'the host "s3_1.example.com"'],
  ['https://s3.example.com\\a', 'the host "s3.example.com\\\\a"'],
  ['https://s3.example.com ', 'the host "s3.example.com "'],
  ['https://256.1.1.1', 'the host "256.1.1.1"'],
  ['https://[fd00::1%25eth0]', 'the host "[fd00::1%25eth0]"'],
  ['https://fd00::1', 'a port that is not a number (not shown)'],
  ['https://s3.example.com:', 'the port ""'],
  ['https://s3.example.com:99999', 'the port "99999"'],
  ['https://s3.example.com/a b', 'the path "/a b"'],
  ['https://s3.example.com/%zz', 'the path "/%zz"'],
  // Invalid Punycode, which Node 24 no longer looks at.
  ...(URL.canParse('https://xn--a') ? [] : [['https://xn--a', '"https://xn--a"']]),
])('refuses %j', (text, found) => {
  expect(checkHttpUrl(text)).toMatchObject({ found });
});

test('a missing scheme is proposed where the rest is right', () => {
  expect(checkHttpUrl('s3.example.com:9000')).toHaveProperty(
    'fix',
    'write "https://s3.example.com:9000", with its scheme',
  );
  expect(checkHttpUrl('s3_1')).not.toHaveProperty('fix');
});

test.each([
  'https://admin:hunter2@s3.example.com',
  's3://admin:hunter2@s3.example.com',
  'https://admin:hunter2',
  'https://admin:hunter2/hunter2@s3.example.com',
  'https:/admin:hunter2@s3.example.com',
  'admin:hunter2@s3.example.com',
  'https://s3.example.com?X-Amz-Signature=hunter2',
  'https://s3.example.com/#hunter2',
  's3.example.com?token=hunter2',
  'AWS_SECRET_ACCESS_KEY=hunter2',
])('refuses %s without showing the secret', (text) => {
  const errorLine = checkHttpUrl(text);
  expect(errorLine).toBeDefined();
  expect(JSON.stringify(errorLine)).not.toContain('hunter2');
});

test('what it accepts is a URL for Node too, with neither user nor query', () => {
  const part = fc.constantFrom(
    'https',
    'http',
    '://',
    ':',
    '/',
    'example.com',
    'a',
    '1',
    '.',
    '@',
    '%41',
    '[::1]',
    '?',
    '-',
  );
  const text = fc.oneof(
    webUrl,
    fc.array(part).map((parts) => `https://${parts.join('')}`),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (candidate) => {
      if (checkHttpUrl(candidate) !== undefined) return;
      expect(new URL(candidate)).toMatchObject({ username: '', password: '', search: '', hash: '' });
    }),
    runs(500),
  );
});
