import { patternMeaning } from '../../../src/schema/text/pattern-meaning';
import { ALL_PATTERNS } from '../schemas';

describe('patternMeaning', () => {
  test.each(ALL_PATTERNS)('says %s in words', (pattern) => {
    const { expected } = patternMeaning(pattern);
    expect(expected).not.toContain('a text that matches');
    expect(expected).toMatch(/letters|digits|quantity|CRN|"/);
  });

  test('lists the words of a pattern that knows only words', () => {
    expect(patternMeaning('^(Managed|Unmanaged)$')).toEqual({
      expected: '"Managed" or "Unmanaged"',
      words: ['Managed', 'Unmanaged'],
    });
  });

  test.each(['^$|^(a|b)$', '^(a|b)$|^$', '^(a|b)', '(a|b)$', '^(a|b-c)$'])(
    'takes %s for more than words',
    (pattern) => {
      expect(patternMeaning(pattern)).toEqual({ expected: `a text that matches ${pattern}`, words: [] });
    },
  );

  test('shows a pattern that nobody described', () => {
    expect(patternMeaning('^new[0-9]$').expected).toBe('a text that matches ^new[0-9]$');
  });
});
