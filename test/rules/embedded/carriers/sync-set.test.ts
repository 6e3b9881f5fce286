import { embeddedObjects } from '../../../../src/rules/embedded/embedded-objects';
import { parseManifests } from '../../judging';
import { findingsAt, notJudgedIn } from '../verdicts';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
    kind: Config
    name: cluster`;
const syncSet = (spec: string): string => `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata: {name: registry, namespace: cluster-a}
spec:
  ${spec}
`;
const patched = (patch: string, type = 'patchType: merge', target = CONFIG): string =>
  syncSet(`patches:
  - ${target}
    ${type}
    patch: ${patch}`);
const carriedBy = (yaml: string) => parseManifests(yaml).flatMap((manifest) => embeddedObjects(manifest));

describe('a merge patch', () => {
  test.each([
    ['JSON in quotes', `'{"spec":{"replicas":-1}}'`, '10:22 IR104 Config/cluster spec.replicas'],
    [
      'YAML in a literal',
      '|\n      # how many\n      spec:\n        replicas: -1',
      '13:9 IR104 Config/cluster spec.replicas',
    ],
    ['JSON that is folded', '>\n      {"spec":\n      {"replicas":-1}}', '10:5 IR104 Config/cluster spec.replicas'],
    ['JSON with escapes', '"{\\"spec\\": {\\"replicas\\": -1}}"', '10:5 IR104 Config/cluster spec.replicas'],
  ])('is judged as a part of its object where it stands: %s', (_, patch, finding) => {
    expect(findingsAt(patched(patch))).toEqual([finding]);
  });

  test('takes away what is null, and leaves alone what it does not name', () => {
    const moving = '{"spec":{"storage":{"emptyDir":null,"s3":{"bucket":"layers","region":"eu-central-1"}}}}';
    expect(carriedBy(patched(`'${moving}'`))).toEqual([
      expect.objectContaining({
        manifest: {
          apiVersion: 'imageregistry.operator.openshift.io/v1',
          kind: 'Config',
          metadata: { name: 'cluster' },
          spec: { storage: { s3: { bucket: 'layers', region: 'eu-central-1' } } },
        },
        path: ['spec', 'patches', 0, 'patch'],
        partial: true,
        applied: 'merged',
        destination: 'SyncSet/cluster-a/registry',
      }),
    ]);
    expect(findingsAt(patched(`'${moving}'`))).toEqual([]);
  });

  test('keeps its own metadata, and the name that the set gives', () => {
    const [carried] = carriedBy(patched(`'{"metadata":{"name":"other","labels":{"a":"b"}}}'`));
    expect(carried?.manifest.metadata).toEqual({ name: 'cluster', labels: { a: 'b' } });
  });

  test('is judged without the values that a template makes', () => {
    const text = `'{"spec":{"replicas":-1,"logLevel":"{{ fromCDLabel \`level\` }}"}}'`;
    expect(findingsAt(patched(text))).toEqual(['10:22 IR104 Config/cluster spec.replicas']);
  });

  test('that only a template makes readable is not judged', () => {
    const text = patched(`'{"spec":{"replicas":{{ fromCDLabel "replicas" }}}}'`);
    expect(findingsAt(text)).toEqual([]);
    expect(notJudgedIn(text)).toEqual(['10 a template that is not rendered yet; check the rendered output']);
  });

  test('may be strategic for a kind of Kubernetes, where that is the default', () => {
    const map = `apiVersion: v1
    kind: ConfigMap
    namespace: openshift-config
    name: registry-ca`;
    expect(findingsAt(patched(`'{"data":{"a/b":"c"}}'`, 'patchType: strategic', map))).toEqual([
      '11:22 IR101 ConfigMap/openshift-config/registry-ca data["a/b"]',
    ]);
  });
});

describe('a JSON patch', () => {
  const json = (...operations: string[]) => patched(`|\n      [${operations.join(',\n      ')}]`, 'patchType: json');

  test('is judged for the values that it sets, where it sets them', () => {
    const add = '{"op": "add", "path": "/spec/storage", "value": {"emptyDir": {}}}';
    const more = '{"op": "add", "path": "/spec/storage/pvc", "value": {"claimName": "a"}}';
    expect(findingsAt(json(add, more))).toEqual([
      '11:47 IR201 Config/cluster spec.storage',
      '12:60 IR101 Config/cluster spec.storage.pvc.claimName',
    ]);
  });

  test('tells apart the pointers of fields with slashes and tildes', () => {
    const [carried] = carriedBy(json('{"op": "replace", "path": "/metadata/annotations/a~1b~01", "value": "c"}'));
    expect(carried?.manifest.metadata.annotations).toEqual({ 'a/b~1': 'c' });
  });

  test.each([
    ['remove', '{"op": "remove", "path": "/spec/storage/emptyDir"}'],
    ['move', '{"op": "move", "from": "/spec/a", "path": "/spec/replicas"}'],
    ['copy', '{"op": "copy", "from": "/spec/a", "path": "/spec/replicas"}'],
    ['add', '{"op": "add", "path": "/spec/routes/-", "value": {}}'],
    ['replace', '{"op": "replace", "path": "/spec/routes/0", "value": {}}'],
  ])('is not judged where the object in the cluster decides: %s', (op, operation) => {
    const text = json('{"op": "test", "path": "/spec/replicas", "value": -1}', operation);
    expect(findingsAt(text)).toEqual([]);
    expect(notJudgedIn(text)).toEqual([expect.stringMatching(`^12 what ${op} /spec/.* depends on the object`)]);
  });
});

describe('resources', () => {
  const resource = '{apiVersion: imageregistry.operator.openshift.io/v1, kind: ImagePruner, metadata: {name: cluster}}';

  test.each([
    ['CreateOnly', 'created', false],
    ['CreateOrUpdate', 'merged', true],
    ['Apply', 'merged', true],
  ])('with %s are %s', (behavior, applied, partial) => {
    const text = syncSet(`applyBehavior: ${behavior}\n  resources: [${resource}]`);
    expect(carriedBy(text)).toEqual([expect.objectContaining({ applied, partial })]);
  });
});

test.each([
  ['openshift-image-registry', ['6 the Secret is a copy of one on the hub; check that one for its keys']],
  ['openshift-config', ['6 the Secret is a copy of one on the hub; check that one for its keys']],
  ['elsewhere', []],
])('a Secret that Hive copies to %s is not judged: %j', (namespace, expected) => {
  const text = syncSet(`secretMappings:\n  - {sourceRef: {name: a}, targetRef: {name: b, namespace: ${namespace}}}`);
  expect(notJudgedIn(text)).toEqual(expected);
});

test.each([["''"], ['{spec: {replicas: 2}}']])('a patch %s reaches no cluster', (patch) => {
  expect(findingsAt(patched(patch))).toEqual([expect.stringMatching(/ IR125 SyncSet\/.* spec.patches\[0\].patch$/)]);
});
