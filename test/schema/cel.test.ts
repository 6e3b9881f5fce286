import fc from 'fast-check';
import { CEL_RULES } from '../../src/schema/cel';
import { ALL_PARTS, unique } from './schemas';
import { timed } from '../cpu-time';
import { runs } from '../fuzzing';

const texts = unique(ALL_PARTS.flatMap((part) => part['x-kubernetes-validations'] ?? []).map(({ rule }) => rule));
const registryRule = texts.find((text) => text.startsWith('self.matches')) ?? '';

describe('the CEL rules', () => {
  test.each(texts)('the rule %s has a function', (text) => {
    expect(CEL_RULES.has(text)).toBe(true);
  });

  test('no function is for a rule that no release has', () => {
    expect([...CEL_RULES.keys()].sort()).toEqual([...texts].sort());
  });

  test.each([
    ['has(self.type)', 'internal without type "Internal"', 'type "Internal", or no internal'],
    ['has(self.blockedRegistries)', 'allowedRegistries next to blockedRegistries', 'only one of the two fields'],
    [
      'self.matches(',
      undefined,
      'a host, with port and path if needed, or "*." and a domain, without scheme, tag and digest',
    ],
    ['self >= oldSelf', undefined, 'a number that does not decrease'],
  ])('the rule %s… says what it asks for', (start, found, expected) => {
    const rule = texts.find((text) => text.startsWith(start)) ?? '';
    const meaning = CEL_RULES.get(rule);
    expect([meaning?.found, meaning?.expected]).toEqual([found, expected]);
  });

  test('a rule that compares with the value before holds where there is none', () => {
    expect(holds('self >= oldSelf', -1)).toBe(true);
  });

  test.each([
    [{}, true],
    [{ type: 'External' }, true],
    [{ type: 'Internal' }, true],
    [{ type: 'Internal', internal: {} }, true],
    [{ type: 'External', internal: {} }, false],
    [{ internal: {} }, false],
  ])('network access %j: %s', (self, expected) => {
    expect(holds("has(self.type) && self.type == 'Internal' ?  true : !has(self.internal)", self)).toBe(expected);
  });

  test.each([
    [{}, true],
    [{ allowedRegistries: [] }, true],
    [{ blockedRegistries: [] }, true],
    [{ allowedRegistries: [], blockedRegistries: [] }, false],
  ])('registry sources %j: %s', (self, expected) => {
    expect(holds('has(self.blockedRegistries) ? !has(self.allowedRegistries) : true', self)).toBe(expected);
  });
});

describe('the rule of registries', () => {
  test.each([
    'quay.io',
    'localhost:5000',
    'QUAY.io/a/b',
    '*.example.com',
    'a.b:1/c__d/e.f',
    'x/a---b',
    '1.2.3.4:5000/a_b',
  ])('lets %s pass', (text) => {
    expect(holds(registryRule, text)).toBe(true);
  });

  test.each([
    '',
    '*',
    '*.',
    '*.a/b',
    'https://a',
    'a:latest/b:1',
    'a/b@sha256:0',
    'a..b',
    '-a',
    'a-',
    'a/B',
    'a/',
    'a/b_',
    'a/b___c',
    'a\n',
  ])('refuses %j', (text) => {
    expect(holds(registryRule, text)).toBe(false);
  });

  test('agrees with the pattern in the rule on short texts', () => {
    const pattern = new RegExp(registryRule.slice("self.matches('".length, -"')".length).replaceAll('\\\\', '\\'));
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aA0.-_:/*@')), maxLength: 10 });
    fc.assert(
      fc.property(text, (scope) => holds(registryRule, scope) === pattern.test(scope)),
      runs(2000),
    );
  });

  test.each(['a/' + 'a'.repeat(100_000) + '!', 'a-'.repeat(100_000), 'a.'.repeat(100_000), 'a/' + '_'.repeat(100_000)])(
    'takes no time for a long text that almost matches',
    (text) => {
      const { result, milliseconds } = timed(() => holds(registryRule, text));
      expect(result).toBe(false);
      expect(milliseconds).toBeLessThan(2000);
    },
  );
});

function holds(text: string, self: unknown): boolean | undefined {
  return CEL_RULES.get(text)?.holds(self as never);
}
