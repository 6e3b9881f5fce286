import { hasMaxLength, hasMinLength, isOneOf, matchesPattern, meets } from '../../../src/schema/text/text-checks';

describe('isOneOf', () => {
  const check = isOneOf(['', 'Normal', 'Debug']);

  test('accepts what is listed, the empty text included', () => {
    expect(check('')).toEqual([]);
    expect(check('Normal')).toEqual([]);
  });

  test('suggests what was probably meant', () => {
    expect(check('debug')).toEqual([
      { kind: 'enum', expected: '"", "Normal" or "Debug" (did you mean "Debug"?)', suggestion: 'Debug' },
    ]);
  });

  test('suggests nothing where nothing is near', () => {
    expect(check('verbose')).toEqual([{ kind: 'enum', expected: '"", "Normal" or "Debug"' }]);
  });
});

describe('the length of a text', () => {
  test('counts characters and not their parts', () => {
    expect(hasMaxLength(2)('😀😀')).toEqual([]);
    expect(hasMinLength(3)('😀😀')).toEqual([{ kind: 'bounds', expected: 'at least 3 characters' }]);
  });

  test('names how long a text is that is too long', () => {
    expect(hasMaxLength(2)('abc')).toEqual([
      { kind: 'bounds', expected: 'at most 2 characters', found: '3 characters' },
    ]);
  });

  test('says one character and not one characters', () => {
    expect(hasMinLength(1)('')).toEqual([{ kind: 'bounds', expected: 'at least 1 character' }]);
  });

  test('does not count a huge text through', () => {
    expect(hasMaxLength(63)('x'.repeat(10_000_000))).toHaveLength(1);
  });
});

describe('matchesPattern', () => {
  test('explains the pattern', () => {
    expect(matchesPattern('^(Managed|Unmanaged|Removed)$')('Deleted')).toEqual([
      { kind: 'pattern', expected: '"Managed", "Unmanaged" or "Removed"' },
    ]);
  });
});

describe('meets', () => {
  test('takes over what a check of core/ says', () => {
    const check = meets((text) => (text === 'a' ? undefined : { found: 'b', expected: 'a' }));
    expect(check('a')).toEqual([]);
    expect(check('b')).toEqual([{ kind: 'pattern', found: 'b', expected: 'a' }]);
  });
});
