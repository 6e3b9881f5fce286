import fc from 'fast-check';
import { describeType, describeValue, quotedChoices } from '../../src/schema/describe-value';

describe('describeValue', () => {
  test.each([
    ['text', '"text"'],
    ['', '""'],
    ['two\nlines', String.raw`"two\nlines"`],
    [1.5, '1.5'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'nothing'],
    [12n, '12'],
    [{ password: 'hunter2' }, 'an object'],
    [['hunter2'], 'a list'],
    [Symbol('x'), 'a symbol'],
    [() => 1, 'a function'],
  ])('shows %p as %s', (value, shown) => {
    expect(describeValue(value)).toBe(shown);
  });

  test('cuts a long text', () => {
    expect(describeValue('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(60)}"…`);
  });

  test.each([
    'http://user:pass@proxy:3128',
    'http://user:pa/ss@proxy',
    'https://u:p@w@proxy',
    '//user:pass@proxy',
    'see http://user:pass@proxy',
  ])('hides the credentials in %s', (url) => {
    expect(describeValue(url)).not.toMatch(/pa|u:p|p@w|user/);
  });

  test('is short and on one line, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const shown = describeValue(value);
        return !shown.includes('\n') && shown.length < 400;
      }),
    );
  });
});

describe('describeType', () => {
  test('tells nothing of a text but that it is one', () => {
    expect(describeType('hunter2')).toBe('a text that is not shown here');
    expect(describeType(12345)).toBe('a number');
    expect(describeType({ a: 'hunter2' })).toBe('an object');
    expect(describeType(['hunter2'])).toBe('a list');
    expect(describeType(null)).toBe('null');
  });
});

describe('oneOf', () => {
  test.each([
    [[], ''],
    [['a'], '"a"'],
    [['a', 'b'], '"a" or "b"'],
    [['', 'b', 'c'], '"", "b" or "c"'],
  ])('joins %j', (values, text) => {
    expect(quotedChoices(values)).toBe(text);
  });
});
