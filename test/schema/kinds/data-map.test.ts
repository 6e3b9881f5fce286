import { NEWEST_RELEASE } from '../../../src/core/release';
import { checkDataSize, decodedSize } from '../../../src/schema/kinds/data-map';
import { validateObject } from '../../../src/schema/validate';
import { objectOf, errorsOf } from '../objects';

const KEY = "a key of letters, digits, '-', '_' or '.', that is not '.' and does not begin with '..'";

describe('a key of data', () => {
  const errorsOfKey = (key: string) => errorsOf('ConfigMap', objectOf('ConfigMap', { data: { [key]: '' } }));

  test.each(['a', '.a', 'a..b', 'a.', '-', '_', 'k'.repeat(253), '<host..port>', '{{hub .host hub}}'])(
    'may be %s',
    (key) => {
      expect(errorsOfKey(key)).toEqual([]);
    },
  );

  test.each([
    ['a b', KEY],
    ['<host>..5000', KEY],
    [' a', KEY],
    ['a ', KEY],
    ['.', KEY],
    ['..', KEY],
    ['..a', KEY],
    ['https://a:5000', KEY],
    ['a_b:5000', KEY],
    ['registry.example.com:5000', `${KEY} (did you mean registry.example.com..5000?)`],
  ])('may not be %s', (key, expected) => {
    expect(errorsOfKey(key)).toEqual([`key data["${key}"]: found "${key}", expected ${expected}`]);
  });

  test('may not be empty', () => {
    expect(errorsOfKey('')).toEqual([`key data[""]: found "", expected ${KEY}`]);
  });

  test('may not be longer than a file name', () => {
    const key = 'k'.repeat(254);
    expect(errorsOfKey(key)).toEqual([
      `key data.${key}: found 254 characters, expected a key of at most 253 characters`,
    ]);
  });
});

describe('base64', () => {
  const errorsOfData = (text: string) => errorsOf('Secret', objectOf('Secret', { data: { a: text } }));

  test.each([
    '',
    'YQ==',
    'YWI=',
    'YWJj',
    '+/+/',
    'YWJj\r\nYWJj\n',
    '\n',
    '<path:secret/data/tls#crt>',
    '{{ .data }}',
    '${CRT}',
    '$(base64 crt)',
    '$CRT',
    'ref+vault://tls#/crt',
  ])('may be %j', (text) => {
    expect(errorsOfData(text)).toEqual([]);
  });

  test.each([
    'a',
    'YQ=',
    'YQ===',
    '====',
    'YW=j',
    'YW-_',
    ' YQ==',
    'YQ== ',
    'no base64',
    '${CRT}a',
    '$Crt',
    'vault:tls#crt',
    'bao:tls#crt',
  ])('may not be %j', (text) => {
    const found = 'found a text that is not shown here, expected base64 with padding; plain text belongs in';
    expect(errorsOfData(text)).toEqual([`format data.a: ${found} stringData`]);
    expect(errorsOf('ConfigMap', objectOf('ConfigMap', { binaryData: { a: text } }))).toEqual([
      `format binaryData.a: ${found} data`,
    ]);
  });
});

describe('the size of data', () => {
  test.each([
    ['utf8', { a: 'abc', b: 'é' }, 5],
    ['base64', { a: 'YWJj', b: 'YQ==' }, 4],
    ['utf8', { a: 'abc', b: 1, c: null }, 3],
    ['utf8', null, 0],
    ['utf8', undefined, 0],
    ['utf8', 'abc', 0],
  ] as const)('in %s of %j is %d', (encoding, map, size) => {
    expect(decodedSize(map, encoding)).toBe(size);
  });

  test('does not count what is excepted', () => {
    expect(decodedSize({ a: 'abc', b: 'de' }, 'utf8', (key) => key === 'a')).toBe(2);
  });

  test('is a mebibyte at most', () => {
    expect(checkDataSize(1024 * 1024)).toEqual([]);
    expect(checkDataSize(1024 * 1024 + 1)).toEqual([
      { kind: 'bounds', expected: 'at most 1048576 bytes', found: '1048577 bytes', path: ['data'] },
    ]);
  });
});

test.each([
  ['Secret', ['data', 'stringData']],
  ['ConfigMap', ['data', 'binaryData']],
] as const)('null in a map of a %s is an empty text', (kind, fields) => {
  for (const field of fields) {
    const { valid, errors } = validateObject(kind, objectOf(kind, { [field]: { a: null } }), NEWEST_RELEASE);
    expect([valid, errors]).toEqual([expect.objectContaining({ [field]: { a: '' } }), []]);
  }
});
