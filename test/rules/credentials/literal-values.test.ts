import { literalValues } from '../../../src/rules/credentials/literal-values';

test('what stands in stringData is taken as it is, and what stands in data is decoded', () => {
  expect(literalValues({ data: { a: 'YQ==' }, stringData: { b: 'Yg==' } })).toEqual([
    { key: 'b', text: 'Yg==', path: ['stringData', 'b'] },
    { key: 'a', text: 'a', path: ['data', 'a'] },
  ]);
});

test('of a key that stands in both stringData wins, be it empty', () => {
  expect(literalValues({ data: { a: 'YQ==', b: 'Yg==' }, stringData: { a: '' } })).toEqual([
    { key: 'a', text: '', path: ['stringData', 'a'] },
    { key: 'b', text: 'b', path: ['data', 'b'] },
  ]);
});

test('a key with the name of what every object has is a key', () => {
  expect(literalValues({ data: { constructor: 'YQ==' }, stringData: {} }).map(({ key }) => key)).toEqual([
    'constructor',
  ]);
});

test('a Secret without either holds nothing', () => {
  expect(literalValues({})).toEqual([]);
});
