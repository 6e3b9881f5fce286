import { prunerYaml } from '../../../src/rules/examples/example-yaml';
import { readCluster } from '../../../src/rules/engine/read-cluster';
import { isAgeInAnotherUnit } from '../../../src/rules/pruner/keep-younger-than';
import { circumstances, parseManifests } from '../judging';

test.each([
  ['keepYoungerThan: 60', true],
  ['keepYoungerThan: 0', true],
  ['keepYoungerThan: 59999999999', true],
  ['keepYoungerThan: 60000000000', false],
  ['keepYoungerThan: 3600000000000', false],
  ['keepYoungerThan: 60\nkeepYoungerThanDuration: 60m', false],
  ['keepYoungerThanDuration: 60m', false],
  ['suspend: false', false],
  ['', false],
])('whether another unit than nanoseconds was meant with %j: %s', (spec, expected) => {
  const [pruner] = readCluster(parseManifests(prunerYaml(spec)), circumstances({}), []).ofKind('ImagePruner');
  expect(isAgeInAnotherUnit(pruner!)).toBe(expected);
});
