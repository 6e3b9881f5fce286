import { keptFields } from '../../../src/operator/live/fields-of-managers';
import { config } from '../clusters';

const owned = (manager: string, operation: string, fields: object, rest: object = {}) => ({
  manager,
  operation,
  fieldsV1: { 'f:spec': fields },
  ...rest,
});
const live = (managedFields: readonly object[], annotations: Readonly<Record<string, string>> = {}) => {
  const object = config({ nodeSelector: { a: 'b' }, storage: { s3: { bucket: 'b', encrypt: true } } });
  return { ...object, metadata: { name: 'cluster', uid: 'u', annotations, managedFields } };
};
const NEW = config({ storage: { s3: { bucket: 'b' } } });
const NODE_SELECTOR = { 'f:nodeSelector': { '.': {}, 'f:a': {} } };
const ENCRYPT = { 'f:storage': { 'f:s3': { 'f:encrypt': {} } } };
const kept = (managed: readonly object[], annotations = {}, now = NEW) =>
  keptFields([live(managed, annotations)], [now]);

test('a field that was applied server-side goes, or stays', () => {
  expect(kept([owned('argocd-controller', 'Apply', NODE_SELECTOR)])).toEqual({
    unknown: [
      {
        object: 'Config/cluster',
        field: 'spec.nodeSelector',
        why: 'field manager argocd-controller applied it server-side, and NEW leaves it out: the field is removed if argocd-controller applies NEW, and stays if another field manager does',
      },
    ],
    assumptions: [],
  });
});

test('a field that was edited stays', () => {
  expect(kept([owned('kubectl-edit', 'Update', { ...NODE_SELECTOR, ...ENCRYPT })])).toEqual({
    unknown: [],
    assumptions: [
      {
        fact: 'Config/cluster spec.nodeSelector',
        value: 'stays',
        from: 'kubectl-edit wrote it, and NEW leaves it out',
      },
      {
        fact: 'Config/cluster spec.storage.s3.encrypt',
        value: 'stays',
        from: 'kubectl-edit wrote it, and NEW leaves it out',
      },
    ],
  });
});

test.each([
  ['the Operator wrote it', [owned('cluster-image-registry-operator', 'Update', ENCRYPT)]],
  ['it is of the status', [owned('hive', 'Apply', NODE_SELECTOR, { subresource: 'status' })]],
  ['nobody is known to have written it', [owned('hive', 'Apply', { 'f:replicas': {} })]],
  [
    'the manifest has it',
    [owned('hive', 'Apply', NODE_SELECTOR)],
    {},
    config({ nodeSelector: { a: 'c' }, storage: {} }),
  ],
  [
    'the last apply brought it, so that the next one takes it away',
    [owned('hive', 'Update', NODE_SELECTOR)],
    { 'kubectl.kubernetes.io/last-applied-configuration': '{"spec":{"nodeSelector":{"a":"b"}}}' },
  ],
])('nothing is told where %s', (_, managed, annotations = {}, now = NEW) => {
  expect(kept(managed, annotations, now)).toEqual({ unknown: [], assumptions: [] });
});

test('nor of what is no live object, or is live on both sides', () => {
  const managed = [owned('hive', 'Apply', NODE_SELECTOR)];
  expect(keptFields([NEW], [NEW]).unknown).toEqual([]);
  expect(keptFields([live(managed)], [live([])]).unknown).toEqual([]);
});
