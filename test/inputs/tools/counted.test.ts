import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  countCompared,
  countDeployed,
  countNamed,
  countRead,
  countTaken,
  type Count,
} from '../../../src/inputs/tools/counted';

const PAGE = readFileSync(join(__dirname, '../../../docs/explanation/performance.md'), 'utf8');

test.each<[string, number, () => Count]>([
  ['comparisons of patterns in GitOps tools', 10_000_000, countCompared],
  ['folders of the registry that GitOps tools deploy', 100_000, countDeployed],
  ['paths that GitOps tools name', 200_000, countNamed],
  ['parameters that ApplicationSets take from files', 500_000, countTaken],
  ['files of objects that GitOps tools may read', 1_000_000, countRead],
])('of %s, %d are allowed, as the page about performance says, and no more', (what, most, counter) => {
  expect(PAGE).toMatch(new RegExp(`^\\| ${what}.*\\| ${most}\\b`, 'm'));
  const count = counter();
  count(most - 1);
  count(1);
  expect(() => {
    count(1);
  }).toThrow(`found more than ${most} ${what}`);
});
