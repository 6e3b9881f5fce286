import * as fc from 'fast-check';
import { quoted } from '../../src/core/quoted';
import { anyCharacter } from '../fuzzing';

test('a short text stands in quotes', () => {
  expect(quoted('my bucket')).toBe('"my bucket"');
});

test('a long text is cut, and says so', () => {
  expect(quoted('x'.repeat(81))).toBe(`"${'x'.repeat(80)}"…`);
});

test('whatever the text is, the result is one line', () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => !/[\r\n]/.test(quoted(text))));
});
