import { parse } from 'yaml';
import type { Manifest } from '../../../src/core/manifest';
import { NEWEST_RELEASE } from '../../../src/core/release';
import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { schemaEdit } from '../../../src/rules/schema/schema-edit';
import { kindOf } from '../../../src/schema/kinds/kinds';
import { validateObject } from '../../../src/schema/validate';

test.each([
  ['a field that has another name here', configYaml('storage: {s3: {endpoint: a}}'), 'safe', 'regionEndpoint'],
  ['a name of a claim', configYaml('storage: {pvc: {name: a}}'), 'safe', 'claim'],
  ['an age in the wrong field', prunerYaml('keepYoungerThan: 24h'), 'suggested', 'keepYoungerThanDuration'],
])('the edit is what the fix says: %s', (_, yaml, safety, to) => {
  expect(editsIn(yaml)).toEqual([{ safety, changes: [expect.objectContaining({ op: 'rename', to })] }]);
});

test.each([
  configYaml('storage: {s3: {endpoint: a, regionEndpoint: b}}'),
  prunerYaml('keepYoungerThan: 24h\nkeepYoungerThanDuration: 48h'),
])('a name that is taken is not given twice: %s', (yaml) => {
  expect(editsIn(yaml)).toEqual([undefined]);
});

function editsIn(yaml: string): unknown[] {
  const manifest = parse(yaml) as Manifest;
  return validateObject(kindOf(manifest) ?? 'Config', manifest, NEWEST_RELEASE).errors.map((error) =>
    schemaEdit(manifest, error),
  );
}
