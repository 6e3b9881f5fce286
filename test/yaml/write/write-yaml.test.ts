import fc from 'fast-check';
import { yamlFile, yamlFlow } from '../../../src/yaml/write/write-yaml';
import { runs } from '../../fuzzing';
import { RECORDED } from '../go-yaml';
import { objectsOf } from '../reading';

const HEAD = { apiVersion: 'v1', kind: 'A', metadata: {} };
const WORDS = [
  'y',
  'No',
  'on',
  '0o17',
  '-_9',
  '0b-01',
  '12:30',
  '2020-01-01',
  '=',
  'a\tb',
  'a\u2028',
  '\ufeff',
  'a: b',
];

test('every text and every key is read as it is', () => {
  const words = fc.constantFrom(...WORDS, ...RECORDED.map(([text]) => text));
  const text = fc.oneof(words, fc.string({ unit: fc.constantFrom(...Array.from('?:-_{},#&* a1\n')), maxLength: 5 }));
  fc.assert(
    fc.property(text, text, (value, key) => {
      fc.pre(!/^\n* +\n/.test(value) && !['apiVersion', 'kind', '__proto__'].includes(key));
      const data = { ...HEAD, v: value, w: [value, { [key]: value }] };
      expect(objectsOf(yamlFile(data))).toEqual([data]);
      expect(objectsOf(yamlFlow(data))).toEqual([data]);
    }),
    runs(1000),
  );
});

test('what Go takes for something else has quotes', () => {
  const data = { yes: 'no', '0o17': '0b-01', '12:30': 'off', plain: 'https://a.b:80/c' };
  expect(yamlFile(data)).toBe('"yes": "no"\n"0o17": "0b-01"\n"12:30": "off"\nplain: https://a.b:80/c\n');
  expect(yamlFlow(data)).toBe('{ "yes": "no", "0o17": "0b-01", "12:30": "off", plain: https://a.b:80/c }\n');
});

/** Go reads none of these between braces. */
test.each(['x?', '?x', 'a?b', ':1', '-\n1'])('%j has quotes between braces', (text) => {
  expect(yamlFlow({ [text]: text })).toBe(`{ ${JSON.stringify(text)}: ${JSON.stringify(text)} }\n`);
});
