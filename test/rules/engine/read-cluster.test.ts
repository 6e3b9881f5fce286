import { RULES } from '../../../src/rules';
import { claimYaml, configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { readCluster } from '../../../src/rules/engine/read-cluster';
import { circumstances, parseManifests } from '../judging';

const FOREIGN = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n';
const MANIFESTS = parseManifests(
  documents(claimYaml('ReadWriteOnce'), FOREIGN, configYaml('replicas: "x"\nreadOnly: true')),
);

test('objects are found by kind, in the order in which they stand, what exists last', () => {
  const existing = claimYaml('ReadWriteMany');
  const cluster = readCluster(MANIFESTS, circumstances({ existing }), RULES);
  expect(cluster.ofKind('PersistentVolumeClaim').map(({ valid }) => valid.spec?.accessModes)).toEqual([
    ['ReadWriteOnce'],
    ['ReadWriteMany'],
  ]);
  expect(cluster.ofKind('Image')).toEqual([]);
});

test('what is judged is what is given, of any kind, without what exists', () => {
  const cluster = readCluster(MANIFESTS, circumstances({ existing: imageYaml('{}') }), RULES);
  expect(cluster.manifests).toEqual(MANIFESTS);
});

test('a field of the wrong type is a problem, and is not there for the rules', () => {
  const [config] = readCluster(MANIFESTS, circumstances({}), RULES).ofKind('Config');
  expect(config?.errors.map(({ path }) => path)).toEqual([['spec', 'replicas']]);
  expect(config?.valid.spec).toEqual({ readOnly: true });
  expect(config?.manifest).toBe(MANIFESTS[2]);
});

test('an id can be acknowledged if its rule says so', () => {
  const { acknowledgeable } = readCluster([], circumstances({}), RULES);
  const ids = RULES.filter((rule) => acknowledgeable(rule.id)).map(({ id }) => id);
  expect(ids).toEqual(RULES.filter((rule) => rule.acknowledgeable).map(({ id }) => id));
  expect(acknowledgeable('IR999')).toBe(false);
});
