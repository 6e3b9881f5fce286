import { Release } from '../../../src/core/release';
import { rejectionsIn } from '../../../src/operator/unknown/refused';
import { config, object } from '../clusters';

const EMPTY_DIR = { storage: { emptyDir: {} } };
const rejections = (...manifests: Parameters<typeof rejectionsIn>[0]) =>
  rejectionsIn(manifests, Release.V5_1, () => false);
const MANY = config({ ...EMPTY_DIR, replicas: '2' });

test('what the API server rejects', () => {
  const field = { object: 'Config/cluster', field: 'spec.replicas' };
  const why = 'found "2", expected a whole number';
  expect(rejections(MANY)).toEqual({ rejected: [{ ...field, why }], live: [] });
});

test('the key and the value of a label that are the same are rejected once', () => {
  const labels = (name: string, value: string) => ({
    ...config(EMPTY_DIR),
    metadata: { name: 'cluster', labels: { [name]: value } },
  });
  const fields = (name: string, value: string) => rejections(labels(name, value)).rejected.map(({ field }) => field);
  expect(fields('-', '-')).toEqual(['metadata.labels["-"]']);
  expect(fields('-', '!')).toEqual(['metadata.labels["-"]', 'metadata.labels["-"]']);
});

test('a live object is of another release, unless somebody applies it', () => {
  const live = { ...MANY, metadata: { name: 'cluster', uid: 'a' } };
  expect(rejections(live)).toEqual({
    rejected: [],
    live: [
      { object: 'Config/cluster', field: 'spec.replicas', why: expect.stringMatching(/^it is the live/) as string },
    ],
  });
  expect(rejectionsIn([live], Release.V5_1, () => true)).toMatchObject({
    rejected: [{ field: 'spec.replicas' }],
    live: [],
  });
});

test('what it rejects of the claims and the data that the registry reads', () => {
  const map = (namespace: string) =>
    object('v1', 'ConfigMap', 'cas', { data: { a: 'x' }, binaryData: { a: 'eA==' } }, namespace);
  const claim = (namespace: string) =>
    object('v1', 'PersistentVolumeClaim', 'a', { spec: { accessModes: 'ReadWriteOnce' } }, namespace);
  const all = ['openshift-config', 'shop', 'openshift-image-registry'].flatMap((each) => [map(each), claim(each)]);
  const { rejected } = rejections(config(EMPTY_DIR), ...all);
  expect(rejected.map((each) => `${each.object} ${each.field ?? ''}`)).toEqual([
    'ConfigMap/openshift-config/cas binaryData.a',
    'ConfigMap/openshift-image-registry/cas binaryData.a',
    'PersistentVolumeClaim/openshift-image-registry/a spec.accessModes',
  ]);
});

test('not a Config that nobody reads, and no data of a live object, which the cluster has', () => {
  const other = { ...MANY, metadata: { name: 'other' } };
  const map = object('v1', 'ConfigMap', 'a', { data: { 'a b': 'x' } }, 'openshift-config');
  const live = { ...map, metadata: { ...map.metadata, uid: 'a' } };
  expect(rejections(config(EMPTY_DIR), other, live)).toEqual({ rejected: [], live: [] });
});
