import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';

const { findingsIn } = judging('IR101');

const withUnknown = (fields: number, name = 'cluster'): string =>
  configYaml(['replicas: 1', ...Array.from({ length: fields }, (_, index) => `unknown${index}: 1`)].join('\n')).replace(
    'name: cluster',
    `name: ${name}`,
  );

test('a hundred mistakes of one kind in one object are listed', () => {
  const findings = findingsIn(withUnknown(100));
  expect(findings).toHaveLength(100);
  expect(findings.at(-1)?.field).toBe('spec.unknown99');
});

test('of those of an object with more of them the number is reported, and all of another object are listed', () => {
  const findings = findingsIn(`${withUnknown(103)}---\n${withUnknown(2, 'other')}`);
  expect(findings).toHaveLength(100 + 2 + 1);
  expect(findings.at(-1)).toMatchObject({
    field: '',
    severity: 'ERROR',
    object: { name: 'cluster' },
    found: 'more than 100 mistakes of this kind: 3 are not listed',
    fix: 'fix the listed mistakes, then run the check again',
  });
});
