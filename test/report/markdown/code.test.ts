import { code } from '../../../src/report/markdown/markdown';

test('no value ends the cell of a table, also where a backslash is before its bar', () => {
  const shown = code('a\\|<i>x</i> @all `b`').toString();
  expect(shown).toMatch(/^<code>[^|<@`\\]*<\/code>$/);
  expect(shown).toContain('&#92;&#124;&lt;i&gt;x');
});
