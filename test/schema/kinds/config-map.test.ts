import { objectOf, errorsOf } from '../objects';

describe('a ConfigMap', () => {
  test.each([
    [{}],
    [{ data: { 'registry.example.com..5000': 'text', 'ca-bundle.crt': '' }, binaryData: { b: 'YQ==' } }],
    [{ immutable: false, data: { a: null } }],
    // Counted as it is decoded.
    [{ binaryData: { a: Buffer.alloc(1024 * 1024).toString('base64') } }],
    // What every object inherits is no key.
    [{ data: {}, binaryData: { constructor: 'YQ==', toString: 'YQ==' } }],
  ])('%j is accepted', (fields) => {
    expect(errorsOf('ConfigMap', objectOf('ConfigMap', fields))).toEqual([]);
  });

  test.each([
    [{ data: { a: 1 } }, 'type data.a'],
    [{ data: { 'registry.example.com:5000': '' } }, 'key data["registry.example.com:5000"]'],
    [{ data: { a: '' }, binaryData: { a: '' } }, 'duplicate binaryData.a'],
    [{ binaryData: { a: 'plain text' } }, 'format binaryData.a'],
    [{ data: { a: 'x'.repeat(1024 * 1024) }, binaryData: { b: 'YQ==' } }, 'bounds data'],
    [{ stringData: {} }, 'unknown stringData'],
  ])('%j is refused', (fields, problem) => {
    const errors = errorsOf('ConfigMap', objectOf('ConfigMap', fields));
    expect(errors.map((line) => line.slice(0, line.indexOf(': found')))).toEqual([problem]);
  });

  test('with one key in both maps is told so', () => {
    expect(errorsOf('ConfigMap', objectOf('ConfigMap', { data: { a: '' }, binaryData: { a: '' } }))).toEqual([
      'duplicate binaryData.a: found a key that is in both, expected each key in data or in binaryData',
    ]);
  });
});
