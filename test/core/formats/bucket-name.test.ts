import {
  checkAzureAccountName,
  checkCompatibleBucketName,
  checkGcsBucketName,
  checkS3BucketName,
  checkSwiftContainerName,
} from '../../../src/core/formats/bucket-name';

const a = (count: number): string => 'a'.repeat(count);

describe.each([
  {
    kind: 'a bucket of S3',
    check: checkS3BucketName,
    good: ['abc', 'my-bucket', 'my.bucket.1', '1bucket', 'a--b', 'xn-bucket', 'my-s3', a(63)],
    bad: [
      ['', '3 to 63 characters'],
      ['ab', '3 to 63 characters'],
      [a(64), '3 to 63 characters'],
      ['My-Bucket', 'only lower-case letters, digits, dots and hyphens'],
      ['my_bucket', 'only lower-case letters, digits, dots and hyphens'],
      ['bücket', 'only lower-case letters, digits, dots and hyphens'],
      ['abc\n', 'only lower-case letters, digits, dots and hyphens'],
      ['-bucket', 'a letter or a digit at both ends'],
      ['bucket.', 'a letter or a digit at both ends'],
      ['my..bucket', 'no two dots in a row'],
      ['192.168.5.4', 'a name that does not look like an IP address'],
      ['999.999.999.999', 'a name that does not look like an IP address'],
      ['xn--bucket', 'none of the prefixes xn--, sthree- and amzn-s3-demo-, which AWS reserves'],
      ['sthree-bucket', 'none of the prefixes xn--, sthree- and amzn-s3-demo-, which AWS reserves'],
      ['amzn-s3-demo-bucket', 'none of the prefixes xn--, sthree- and amzn-s3-demo-, which AWS reserves'],
      ...['bucket-s3alias', 'bucket--ol-s3', 'bucket.mrap', 'bucket--x-s3', 'bucket--table-s3'].map((name) => [
        name,
        'none of the suffixes -s3alias, --ol-s3, .mrap, --x-s3 and --table-s3, which AWS reserves',
      ]),
    ],
  },
  {
    kind: 'a bucket of Google Cloud Storage',
    check: checkGcsBucketName,
    good: [
      'abc',
      'my_bucket-1',
      'registry.example.com',
      a(63),
      `${a(63)}.${a(63)}.${a(63)}.${a(30)}`,
      'goggle',
      '1goog',
    ],
    bad: [
      ['ab', '3 to 63 characters'],
      [a(64), '3 to 63 characters'],
      [`${a(63)}.${a(63)}.${a(63)}.${a(31)}`, '3 to 222 characters'],
      [`${a(64)}.example.com`, 'at most 63 characters between two dots'],
      ['My-Bucket', 'only lower-case letters, digits, dots, hyphens and underscores'],
      ['_bucket', 'a letter or a digit at both ends'],
      ['googbucket', 'a name that does not begin with goog'],
      ['my-google-bucket', 'a name without the word google'],
      ['my-g00gle-bucket', 'a name without the word google'],
      ['my..bucket', 'no dot or hyphen beside a dot'],
      ['my-.bucket', 'no dot or hyphen beside a dot'],
      ['192.168.5.4', 'a name that does not look like an IP address'],
    ],
  },
  {
    kind: 'a storage account of Azure',
    check: checkAzureAccountName,
    good: ['abc', 'account1', '123', a(24)],
    bad: [
      ['ab', '3 to 24 characters'],
      [a(25), '3 to 24 characters'],
      ['my-account', 'only lower-case letters and digits'],
      ['MyAccount', 'only lower-case letters and digits'],
    ],
  },
  {
    kind: 'a container of Swift',
    check: checkSwiftContainerName,
    good: ['a', 'My Container', 'behälter', a(256), 'é'.repeat(128)],
    bad: [
      ['', '1 to 256 bytes of UTF-8'],
      [a(257), '1 to 256 bytes of UTF-8'],
      ['é'.repeat(129), '1 to 256 bytes of UTF-8'],
      ['a/b', 'a name without a slash'],
      ['a\0b', 'a name without a null character'],
    ],
  },
])('$kind', ({ check, good, bad }) => {
  test.each(good)('may be %s', (name) => {
    expect(check(name)).toBeUndefined();
  });

  test.each(bad)('may not be %j: expected %s', (name, expected) => {
    expect(check(name)).toMatchObject({ expected });
  });
});

test('a name in upper case is answered with lower case', () => {
  expect(checkS3BucketName('My-Bucket')).toHaveProperty('fix', 'write "my-bucket", in lower case');
});

test.each(['layers', 'Team_Layers', 'a.b-c', 'x'.repeat(255)])(
  'a store that is not Amazon may call a bucket %s',
  (name) => {
    expect(checkCompatibleBucketName(name)).toBeUndefined();
  },
);

test.each(['ab', '_layers', 'my/layers', 'my layers', 'x'.repeat(256)])('no store calls a bucket %s', (name) => {
  expect(checkCompatibleBucketName(name)).toBeDefined();
});
