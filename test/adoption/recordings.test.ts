import { readYaml } from '../../src/yaml/read-yaml';
import { oneIn } from '../fuzzing';
import { operatorRecordings, runRecordings } from '../recordings/read';
import { adoptTexts, synthesized } from './adopted-app';
import { expected, written } from './same-objects';

const INPUTS = oneIn(8, [...operatorRecordings(), ...runRecordings()]);

beforeEach(() => {
  // The warnings of the rules.
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each(INPUTS.map(({ name, input }) => [name, input] as const))(
  '%s: the app writes what was given to the Operator',
  (_, input) => {
    const adoption = adoptTexts({ 'input.yaml': input });
    const there = readYaml('input.yaml', input).objects.map(({ manifest }) => manifest);
    expect(written(synthesized(adoption.files))).toEqual(expected(there, adoption));
    // What is refused is named by the rule that refuses it.
    const apart = adoption.clusters.flatMap(({ kept }) => kept.filter(({ isApart }) => isApart));
    expect(apart.filter(({ why, finding }) => finding === undefined || !why.startsWith(finding.id))).toEqual([]);
  },
);

test('rules refuse some, and constructs make others', () => {
  const refused = INPUTS.filter(({ input }) =>
    adoptTexts({ 'input.yaml': input }).clusters.some(({ kept }) => kept.some(({ finding }) => finding !== undefined)),
  );
  expect(refused.length).toBeGreaterThan(INPUTS.length / 10);
  expect(refused.length).toBeLessThan(INPUTS.length * 0.9);
});
