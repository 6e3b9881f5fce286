import fc from 'fast-check';
import { compilePattern } from '../../../src/schema/text/pattern';
import { ALL_PATTERNS } from '../schemas';
import { timed } from '../../cpu-time';
import { runs } from '../../fuzzing';

const wildcards = ALL_PATTERNS.filter((pattern) => pattern.includes('.+'));

describe('compilePattern', () => {
  test.each(ALL_PATTERNS)('agrees with %s on short texts', (pattern) => {
    const expression = new RegExp(pattern);
    const matches = compilePattern(pattern);
    const alphabet = [...Array.from(pattern.replace(/[^\w:.-]/g, '')), 'a', '0', '-', '.', ':', '_', 'é', '\n'];
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 });
    fc.assert(
      fc.property(text, (candidate) => matches(candidate) === expression.test(candidate)),
      runs(2000),
    );
  });

  test.each(wildcards)('agrees with %s on texts that almost match', (pattern) => {
    const expression = new RegExp(pattern);
    const matches = compilePattern(pattern);
    const part = fc.constantFrom(
      'crn:',
      ':',
      'x',
      '::',
      'cloud-object-storage',
      ':cloud-object-storage:',
      'resource-key',
      '\n',
    );
    const text = fc.array(part, { maxLength: 14 }).map((parts) => `crn:${parts.join('')}`);
    fc.assert(
      fc.property(text, (candidate) => matches(candidate) === expression.test(candidate)),
      runs(5000),
    );
  });

  test.each([
    ['crn:v1:bluemix:public:cloud-object-storage:global:a/1:2::', true],
    ['crn:v1:bluemix:public:cloud-object-storage:global:a/1:2:', false],
    ['crn:v1:bluemix:public:cloud-object-storage:a/1:2::', false],
    ['crn:v1:bluemix:public:cloud-object-storage::::::::', true],
    ['crn:v1:bluemix:public:cloud-object-storage:::::::', false],
  ])('the CRN %s of an instance: %s', (text, expected) => {
    expect(compilePattern('^crn:.+:.+:.+:cloud-object-storage:.+:.+:.+::$')(text)).toBe(expected);
  });

  test.each(ALL_PATTERNS)('takes no time for long texts against %s', (pattern) => {
    const matches = compilePattern(pattern);
    const units = ['a', ':', '-', '.', 'a-', 'a.', 'a/', '0', ':cloud-object-storage:', ' ', 'A', '_'];
    for (const unit of units) {
      for (const prefix of ['', 'crn:', 'crn:a:b:c:cloud-object-storage:']) {
        const text = prefix + unit.repeat(50_000) + '!';
        expect(timed(() => matches(text)).milliseconds).toBeLessThan(2000);
      }
    }
  });

  test.each([
    ['^abc:.+-x:.+end$', 'abc:1-x:2end', true],
    ['^abc:.+-x:.+end$', 'abc:-x:2end', false],
    ['^abc:.+-x:.+end$', 'abc:1-x:end', false],
    ['^abc:.+-x:.+end$', 'abc:1-x:2ends', false],
    ['^abc:.+-x:.+end$', 'to abc:1-x:2end', false],
    ['^.+$', '', false],
    ['^.+$', 'a', true],
    ['^$|^a.+$', '', true],
    ['^$|^a.+$', 'ab', true],
    ['^a.+$|^b$', 'b', true],
    ['^a.+$|^b$', 'ab', true],
  ])('of %s, which no schema has, %j is a match: %s', (pattern, text, expected) => {
    expect(compilePattern(pattern)(text)).toBe(expected);
  });

  test('takes no time for a pattern of texts and wildcards that no schema has', () => {
    const matches = compilePattern('^ab:.+:.+:.+:.+:.+:.+:yz$');
    const texts = ['!', ':y:yz'].map((end) => `ab:${':'.repeat(50_000)}${end}`);
    const { result, milliseconds } = timed(() => texts.map(matches));
    expect(result).toEqual([false, true]);
    expect(milliseconds).toBeLessThan(2000);
  });

  test('compiles each pattern once', () => {
    expect(compilePattern('^a$')).toBe(compilePattern('^a$'));
  });
});
