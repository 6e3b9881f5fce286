import { Severity } from '../../src/core/finding';
import type { LocatedFinding } from '../../src/check/check-report';
import { fixesOf } from '../../src/report/fixes';
import { plainText } from '../../src/report/phrase';
import { timed } from '../cpu-time';

const error = (line: number, fix: string): LocatedFinding => ({
  ...{ id: 'IR101', severity: Severity.ERROR, message: '', found: '', expected: '', source: '' },
  ...{ object: { apiVersion: 'v1', kind: 'Config', name: 'cluster' }, field: '', fix, file: 'a.yaml', line, column: 1 },
});

test('tells a fix once, with its first place and the number of the others', () => {
  const { fixes, more } = fixesOf([error(1, 'a'), error(2, 'b'), error(3, 'a'), error(4, 'a')]);
  expect(fixes.map(({ what }) => plainText(what))).toEqual([
    'found in a.yaml:1 and 2 more places: a',
    'found in a.yaml:2: b',
  ]);
  expect(more).toBe(0);
});

test('takes time in proportion to the errors', () => {
  const { milliseconds } = timed(() => fixesOf(Array.from({ length: 100_000 }, (_, line) => error(line, 'a'))));
  expect(milliseconds).toBeLessThan(4000);
});
