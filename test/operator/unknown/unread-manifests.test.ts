import { unreadManifests } from '../../../src/operator/unknown/unread-manifests';
import { config, object, pruner } from '../clusters';

const unread = (...manifests: Parameters<typeof unreadManifests>[0]) => unreadManifests(manifests);
const EMPTY_DIR = { storage: { emptyDir: {} } };

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
  const secret = object('v1', 'Secret', 'a', { data: { a: 'eA==' } });
  expect(unread(config(EMPTY_DIR), pruner({ suspend: true }), secret)).toEqual([]);
});
