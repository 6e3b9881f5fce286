import type { RuleSetting } from '../../src/configuration/configuration';
import { NEWEST_RELEASE } from '../../src/core/release';
import { textTree } from '../../src/inputs/tree/text-tree';
import { clusterErrors } from '../../src/check/cluster-errors';
import { readYaml } from '../../src/yaml/read-yaml';

const PRUNES_NOTHING = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata: {name: cluster}
spec: {schedule: 0 0 * * *, suspend: false, keepTagRevisions: 0}
`;

function errorsIn(yaml: string, rules: Readonly<Record<string, RuleSetting>>): string[] {
  const { objects } = readYaml('a.yaml', yaml);
  const configuration = { file: 'c.yaml', pathOf: (path: string) => path, paths: [], isIgnored: () => false };
  const inputs = {
    files: [],
    patched: new Map(),
    tree: textTree({}),
    configuration: { ...configuration, everywhere: { rules } },
  };
  const errors = clusterErrors({ path: '', objects }, inputs, { release: NEWEST_RELEASE, now: new Date() });
  return [...errors.values()].flat().map(({ id }) => id);
}

test('what rules warn of is no error', () => {
  expect(errorsIn(PRUNES_NOTHING, {})).toEqual([]);
});

test('a warning that the configuration makes an error is one', () => {
  expect(errorsIn(PRUNES_NOTHING, { IR316: { level: 'error', reason: 'revisions are needed' } })).toEqual(['IR316']);
});

test('an error that the configuration turns off or makes a warning is none', () => {
  const broken = PRUNES_NOTHING.replace('0 0 * * *', 'never');
  expect(errorsIn(broken, {})).toEqual(['IR103']);
  expect(errorsIn(broken, { IR103: { level: 'off', reason: 'it is written later' } })).toEqual([]);
  expect(errorsIn(broken, { IR103: { level: 'warning', reason: 'it is written later' } })).toEqual([]);
});
