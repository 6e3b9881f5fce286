import { firstBrokenRule, hasLength, matches } from '../../../src/core/formats/naming-rules';

const RULES = [hasLength(3, 5), matches(/^[a-z]*$/, 'only letters'), matches(/^a/, 'an a in front')];

test('a text that breaks no rule draws no complaint', () => {
  expect(firstBrokenRule('abc', RULES)).toBeUndefined();
});

test('of several broken rules the first one speaks', () => {
  expect(firstBrokenRule('b-c', RULES)).toEqual({ found: '"b-c"', expected: 'only letters' });
});

test('a length is told, the text is not', () => {
  expect(firstBrokenRule('abcdef', RULES)).toEqual({ found: 'a text of 6 characters', expected: '3 to 5 characters' });
  expect(firstBrokenRule('', RULES)).toEqual({ found: 'an empty text', expected: '3 to 5 characters' });
});

test('lower case is proposed where it helps', () => {
  expect(firstBrokenRule('ABC', RULES)).toHaveProperty('fix', 'write "abc", in lower case');
});

test('lower case is not proposed where another rule stays broken', () => {
  expect(firstBrokenRule('BCD', RULES)).not.toHaveProperty('fix');
});
