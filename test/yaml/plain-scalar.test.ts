import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { MAYBE_NO_TEXT, needsQuotes, resolvePlain } from '../../src/yaml/plain-scalar';
import { SCALARS } from '../../src/yaml/read/scalars';
import { runs } from '../fuzzing';
import { RECORDED } from './go-yaml';

/** What `resolve` of sigs.k8s.io/yaml goyaml.v2 makes of it. */
const PLAIN: readonly [string, unknown][] = [
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['nULL', 'nULL'],
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((text): [string, boolean] => [
    text,
    true,
  ]),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((text): [string, boolean] => [
    text,
    false,
  ]),
  ['yES', 'yES'],
  ['yes!', 'yes!'],
  ['0', 0],
  ['-0', -0],
  ['2', 2],
  ['+2', 2],
  ['-2', -2],
  ['1_000', 1000],
  ['017', 15],
  ['0o17', 15],
  ['0O17', 15],
  ['-017', -15],
  ['08', 8],
  ['0x1F', 31],
  ['0X1f', 31],
  ['-0x10', -16],
  ['0b101', 5],
  ['0b-01', -1],
  ['0b+_1', 1],
  [`0b-1${'0'.repeat(63)}`, -(2n ** 63n)],
  [`0b+1${'0'.repeat(63)}`, `0b+1${'0'.repeat(63)}`],
  ['0B-01', '0B-01'],
  ['-0b-01', '-0b-01'],
  ['0b--1', '0b--1'],
  ['0x', '0x'],
  ['0b2', '0b2'],
  ['1.10', 1.1],
  ['1.', 1],
  ['.5', 0.5],
  ['+.5', 0.5],
  ['1e3', 1000],
  ['1.5E-2', 0.015],
  ['1e400', '1e400'],
  ['18446744073709551615', 18446744073709551615n],
  ['9007199254740993', 9007199254740993n],
  ['-9223372036854775808', -9223372036854775808n],
  ['9007199254740991', 9007199254740991],
  ['99999999999999999999', 1e20],
  ['0xffffffffffffffffff', '0xffffffffffffffffff'],
  ['.inf', Infinity],
  ['+.Inf', Infinity],
  ['-.INF', -Infinity],
  ['.nan', NaN],
  ['.', '.'],
  ['..', '..'],
  ['-', '-'],
  ['+', '+'],
  ['_', '_'],
  ['12:30', '12:30'],
  ['12:30:45', '12:30:45'],
  ['2024-01-01', '2024-01-01'],
  ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
  ['10.0.0.1', '10.0.0.1'],
  ['100Gi', '100Gi'],
  ['500m', '500m'],
  ['1d', '1d'],
  ['=', '='],
  ['<<', '<<'],
];

test.each(PLAIN)('%j is %p', (text, value) => {
  expect(resolvePlain(text)).toBe(value);
});

test('in a document too', () => {
  for (const [text, value] of PLAIN.filter(([each]) => !/^(?:|-|\+|=|<<)$/.test(each))) {
    expect(read(`a: ${text}`)).toEqual({ a: value });
  }
});

test.each(RECORDED)('%j is what Go reads: %p', (text, value) => {
  const read = resolvePlain(text);
  // The recordings were read as numbers. Go has no integer -0.
  expect(JSON.stringify(typeof read === 'bigint' ? Number(read) : read)).toBe(JSON.stringify(value));
});

test.each(RECORDED)('%j is quoted where Go quotes it', (text, _, written) => {
  expect(needsQuotes(text)).toBe(written.startsWith('"'));
});

test('in quotes and in blocks everything is text', () => {
  expect(read('a: "yes"\nb: \'017\'\nc: |-\n  null')).toEqual({ a: 'yes', b: '017', c: 'null' });
});

test('a tag decides what a text is', () => {
  expect(read('a: !!str 5\nb: !!int "5"\nc: !!float "1.5"\nd: !!bool "yes"\ne: !!null ""\nf: !!str\n')).toEqual({
    a: '5',
    b: 5,
    c: 1.5,
    d: true,
    e: null,
    f: '',
  });
});

test('tags of which kubectl makes nothing else leave texts, lists and maps', () => {
  expect(read('a: !!timestamp 2024-01-01\nb: !!set {x}\nc: !!omap [x: 1]\nd: !ours text')).toEqual({
    a: '2024-01-01',
    b: { x: null },
    c: [{ x: 1 }],
    d: 'text',
  });
});

test('the cheap question is right about everything that is no text', () => {
  const alphabet = fc.constantFrom(...Array.from('yesnofftrualNYESOFTRUAL~.-+_0123456789xXbBoOeEiInN'));
  fc.assert(
    fc.property(fc.string({ unit: alphabet, maxLength: 8 }), (text) => {
      if (!MAYBE_NO_TEXT.test(text)) expect(resolvePlain(text)).toBe(text);
    }),
    runs(1500),
  );
});

function read(text: string): unknown {
  return parseDocument(text, { version: '1.1', schema: SCALARS, logLevel: 'silent' }).toJS();
}
