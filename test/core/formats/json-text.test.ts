import { exactText, jsonText } from '../../../src/core/formats/json-text';

test('integers beyond the numbers of JavaScript keep their digits', () => {
  expect(jsonText({ a: 9223372036854775807n, b: [-9007199254740993n], c: 1, d: '5n' })).toBe(
    '{"a":9223372036854775807,"b":[-9007199254740993],"c":1,"d":"5n"}',
  );
  expect(jsonText({ a: 1n }, 2)).toBe('{\n  "a": 1\n}');
});

test.each([
  ['\ue9b15', '"\ue9b15"'],
  ['\ue9b1\ue9b15', '"\ue9b1\ue9b15"'],
  ['x"\ue9b15', '"x\\"\ue9b15"'],
])('the text %j stays one, also beside such integers', (text, written) => {
  expect(jsonText([text])).toBe(`[${written}]`);
  expect(jsonText([text, { [text]: 5n }])).toBe(`[${written},{${written}:5}]`);
});

test('exact texts of different values differ, those of equal values do not', () => {
  const values = [
    null,
    NaN,
    Infinity,
    -Infinity,
    undefined,
    10 ** 18,
    10n ** 18n,
    '',
    'NaN',
    'number NaN',
    '=',
    '=number NaN',
  ];
  const all = [...values, ...values.map((each) => [each]), ...values.map((each) => ({ a: each })), {}, []];
  expect(new Set(all.map(exactText)).size).toBe(all.length);
  expect(exactText({ a: [NaN, 'b', 2n] })).toBe(exactText({ a: [NaN, 'b', 2n] }));
});
