import { patternMeaning } from '../../../src/schema/text/pattern-meaning';
import { ALL_PATTERNS } from '../schemas';

describe('patternMeaning', () => {
  test.each(ALL_PATTERNS)('says %s in words', (pattern) => {
    expect(patternMeaning(pattern).expected).not.toContain('a text that matches');
  });

  test('lists the words of a pattern that knows only words', () => {
    expect(patternMeaning('^(Managed|Unmanaged)$')).toEqual({
      expected: '"Managed" or "Unmanaged"',
      words: ['Managed', 'Unmanaged'],
    });
  });

  test('shows a pattern that nobody described', () => {
    expect(patternMeaning('^new[0-9]$').expected).toBe('a text that matches ^new[0-9]$');
  });
});
