import { Release } from '../../../src/core/release';
import { unreadManifests } from '../../../src/operator/unknown/unread-manifests';
import { config, object, pruner } from '../clusters';

const unread = (...manifests: Parameters<typeof unreadManifests>[0]) => unreadManifests(manifests, Release.V5_1);
const EMPTY_DIR = { storage: { emptyDir: {} } };

test('what the API server rejects', () => {
  expect(unread(config({ ...EMPTY_DIR, replicas: '2' }))).toEqual([
    {
      object: 'Config/cluster',
      field: 'spec.replicas',
      why: 'the API server rejects it: found "2", expected a whole number',
    },
  ]);
});

test('what it rejects of the data that the registry reads', () => {
  const map = (namespace: string) =>
    object('v1', 'ConfigMap', 'cas', { data: { a: 'x' }, binaryData: { a: 'eA==' } }, namespace);
  expect(unread(config(EMPTY_DIR), map('openshift-config'), map('shop'))).toEqual([
    {
      object: 'ConfigMap/openshift-config/cas',
      field: 'binaryData.a',
      why: 'the API server rejects it: found a key that is in both, expected each key in data or in binaryData',
    },
  ]);
});

test('what has another name', () => {
  const named = { ...config(EMPTY_DIR), metadata: { name: 'image-registry' } };
  expect(unread(named)).toEqual([
    { object: 'Config/image-registry', why: 'the Operator reads only Config/cluster: set metadata.name to cluster' },
  ]);
});

test('what stands there twice', () => {
  expect(unread(config(EMPTY_DIR), pruner({ suspend: true }), config({ ...EMPTY_DIR, replicas: 1 }))).toEqual([
    { object: 'Config/cluster', why: expect.stringMatching(/^it is in the input more than once/) as string },
  ]);
});

test('and nothing else', () => {
  const secret = object('v1', 'Secret', 'a', { data: { a: 5 } });
  expect(unread(config(EMPTY_DIR), pruner({ suspend: true }), secret)).toEqual([]);
});
