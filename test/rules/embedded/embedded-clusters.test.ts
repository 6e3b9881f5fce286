import { embeddedManifests, embeddedSources } from '../../../src/rules/embedded/embedded-clusters';
import { workYaml } from '../../../src/rules/embedded/reading/manifest-works';
import { documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { readYaml } from '../../../src/yaml/read-yaml';

const APPLIED = workYaml('{type: ServerSideApply}');
const SYNC_SET = `apiVersion: hive.openshift.io/v1
kind: SelectorSyncSet
metadata: {name: registries}
spec:
  resources:
  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: b}}
`;
const { objects } = readYaml(
  'works.yaml',
  documents(
    secretYaml('registry-tls', 'a: ""'),
    workYaml(),
    SYNC_SET,
    workYaml().replace('cluster1', 'cluster2'),
    APPLIED,
  ),
);

test('the objects in files are those of the clusters to which they go, and stand where they stand in the file', () => {
  const found = [...embeddedSources(objects)].map(([destination, sources]) => [
    destination,
    ...sources.map(({ manifest, file, partial, serverSide, locate }) => {
      const { line, column } = locate(['metadata', 'name']);
      return `${manifest.kind} ${file}:${line}:${column} ${partial} ${serverSide}`;
    }),
  ]);
  expect(found).toEqual([
    ['cluster cluster1', 'Config works.yaml:20:9 false false', 'Config works.yaml:62:9 false true'],
    ['SelectorSyncSet/registries', 'ConfigMap works.yaml:29:50 true false'],
    ['cluster cluster2', 'Config works.yaml:42:9 false false'],
  ]);
});

test('objects that stand in no file likewise', () => {
  const found = [...embeddedManifests(objects.map(({ manifest }) => manifest))].map(([destination, embedded]) => [
    destination,
    ...embedded.map(({ manifest, serverSide }) => `${manifest.kind} ${serverSide}`),
  ]);
  expect(found).toEqual([
    ['cluster cluster1', 'Config false', 'Config true'],
    ['SelectorSyncSet/registries', 'ConfigMap false'],
    ['cluster cluster2', 'Config false'],
  ]);
});
