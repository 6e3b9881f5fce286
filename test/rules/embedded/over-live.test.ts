import { clustersIn } from '../../../src/inputs/clusters';
import { readText } from '../../../src/inputs/read-file';
import { overLive } from '../../../src/rules/embedded/over-live';

const HEAD = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\n';
const LIVE = `${HEAD}metadata:
  name: cluster
  uid: a
  annotations: {by: cluster}
spec:
  replicas: 2
  nodeSelector: {a: b}
status: {storageManaged: true}
`;
const PART = `${HEAD}metadata: {name: cluster, annotations: {by: git}}
spec: {logLevel: Debug}
`;

function joined(...texts: readonly string[]) {
  const files = texts.map((text, index) => readText(`${index}.yaml`, { text }));
  return clustersIn(files, 'all').map(overLive)[0]?.objects ?? [];
}

test.each([
  ['before', [PART, LIVE], '0.yaml', '1.yaml'],
  ['behind', [LIVE, PART], '1.yaml', '0.yaml'],
])('a part %s the live object is merged into it', (_, texts, part, live) => {
  const objects = joined(...texts);
  expect(objects.map(({ manifest }) => manifest)).toEqual([
    {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'cluster', uid: 'a', annotations: { by: 'git' } },
      spec: { replicas: 2, nodeSelector: { a: 'b' }, logLevel: 'Debug' },
      status: { storageManaged: true },
    },
  ]);
  const [object] = objects;
  expect(object?.file).toBe(part);
  expect(object?.locate(['spec', 'logLevel'])).toEqual({ line: 4, column: 8 });
  expect(object?.locate(['spec', 'nodeSelector'])).toEqual({ file: live, line: 9, column: 3 });
});

test.each([
  ['two live objects', [LIVE, LIVE.replace('uid: a', 'uid: b')]],
  ['two manifests', [PART, PART]],
  ['a third one', [LIVE, PART, PART]],
  ['objects of other names', [LIVE, PART.replace('name: cluster', 'name: other')]],
])('%s stay as they are', (_, texts) => {
  expect(joined(...texts)).toHaveLength(texts.length);
});
