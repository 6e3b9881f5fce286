import fc from 'fast-check';
import { CEL_RULES } from '../../src/schema/cel';
import { answersOfLibrary } from './cel-library';

/** The rules by what stands at their place in the schema, with values of the type that the schema asks for. */
const VALUES: readonly [start: string, values: fc.Arbitrary<unknown>][] = [
  [
    'has(self.type)',
    fc.record(
      { type: fc.constantFrom('Internal', 'External', ''), internal: fc.constantFrom({}, { vnetName: 'a' }) },
      { requiredKeys: [] },
    ),
  ],
  [
    'has(self.blockedRegistries)',
    fc.record(
      {
        allowedRegistries: fc.array(fc.string(), { maxLength: 2 }),
        blockedRegistries: fc.array(fc.string(), { maxLength: 2 }),
        insecureRegistries: fc.array(fc.string(), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ],
  [
    'self.matches(',
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('aA0.-_:/*@')), maxLength: 12 }),
      fc.string({ maxLength: 6 }),
      fc
        .tuple(
          fc.constantFrom('quay.io', '*.example.com', 'localhost', 'A-b.c', '*', '-a'),
          fc.constantFrom('', ':5000', ':', ':x'),
          fc.constantFrom('', '/a', '/a__b/c---d', '/A', '/', '/a:tag', '//a'),
        )
        .map((parts) => parts.join('')),
    ),
  ],
];

/** Looks at the value before, which a manifest does not have: where there is none, the API server does not ask. */
const TRANSITIONS = ['self >= oldSelf'];

const rules = [...CEL_RULES.keys()];

test('every rule is asked, but for those that look at the value before', () => {
  const asked = rules.filter((rule) => VALUES.some(([start]) => rule.startsWith(start)));
  expect([...asked, ...TRANSITIONS].sort()).toEqual([...rules].sort());
});

test.each(VALUES)('the rule %s… answers as its text does in a CEL library', (start, arbitrary) => {
  const rule = rules.find((each) => each.startsWith(start)) ?? '';
  const values = fc.sample(arbitrary, { numRuns: 3000, seed: 4 });
  const ours = values.map((self) => CEL_RULES.get(rule)?.holds(self as never));
  const theirs = answersOfLibrary(values.map((self) => ({ rule, variables: { self } })));
  const differences = values.filter((_, index) => ours[index] !== theirs[index]);
  expect(differences).toEqual([]);
  expect(new Set(theirs)).toEqual(new Set([true, false]));
});
