import { notJudgedIn } from './verdicts';

const unknown = (spec: string, kind = 'Bundle'): string => `apiVersion: example.com/v1
kind: ${kind}
metadata: {name: a}
spec:
  things:
  - ${spec}
`;
const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1, kind: Config';

test.each([
  [`{${CONFIG}, metadata: {name: cluster}}`, 'Config/cluster'],
  [`{manifest: {${CONFIG}, spec: {}, name: cluster}}`, 'Config/cluster'],
  [`{targetObjectRef: {${CONFIG}, name: cluster}, patchTemplate: "spec: {replicas: 2}"}`, 'Config/cluster'],
  [
    '{apiVersion: v1, kind: ConfigMap, namespace: openshift-config, name: ca, data: {}}',
    'ConfigMap/openshift-config/ca',
  ],
  [
    '{apiVersion: v1, kind: Secret, metadata: {namespace: openshift-image-registry, name: a}}',
    'Secret/openshift-image-registry/a',
  ],
])('an object of the registry in a kind that nobody here knows is not judged: %s', (text, object) => {
  expect(notJudgedIn(unknown(text))).toEqual([`6 it is not known how Bundle deploys ${object}; check its output`]);
});

test.each([
  ['a reference', `{${CONFIG}, name: cluster}`],
  ['a health check', `{${CONFIG}, current: status.ready}`],
  ['an object of something else', '{apiVersion: v1, kind: Service, metadata: {namespace: openshift-image-registry}}'],
  ['a map of somebody else', '{apiVersion: v1, kind: ConfigMap, metadata: {namespace: other, name: a}}'],
  ['rights', '{apiGroups: [imageregistry.operator.openshift.io], resources: [configs], verbs: [get]}'],
  ['no object', 'text'],
  ['nothing', 'null'],
])('%s is none', (_, text) => {
  expect(notJudgedIn(unknown(text))).toEqual([]);
});

test('what an object says of itself is none, either', () => {
  const text = `{${CONFIG}, metadata: {name: cluster}}`;
  expect(
    notJudgedIn(`apiVersion: example.com/v1\nkind: A\nmetadata: {name: a, b: ${text}}\nstatus: {a: ${text}}\n`),
  ).toEqual([]);
});

test('in a kind that is known, what it does not read is no object', () => {
  expect(
    notJudgedIn(
      unknown(`{${CONFIG}, spec: {}}`)
        .replace('example.com/v1', 'imageregistry.operator.openshift.io/v1')
        .replace('Bundle', 'Config'),
    ),
  ).toEqual([]);
});

test('inside of a work it is listed in its line', () => {
  const inner = unknown(`{${CONFIG}, spec: {}}`).trimEnd().replaceAll('\n', '\n      ');
  const work = `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: a, namespace: b}
spec:
  workload:
    manifests:
    - ${inner}
`;
  expect(notJudgedIn(work)).toEqual([expect.stringMatching(/^12 it is not known how Bundle deploys Config;/)]);
});
