import type { Manifest } from '../../../src/core/manifest';
import { withLiveFieldsOf } from '../../../src/operator/live/live-fields';
import { object } from '../clusters';

const written = (spec: object): Manifest =>
  object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec });
const live = (spec: object): Manifest => {
  const { metadata, ...rest } = written(spec);
  return { ...rest, metadata: { ...metadata, uid: '1' } as Manifest['metadata'] };
};

/** The spec of a Config after it was applied to a live one. */
function applied(own: object, found: object): unknown {
  const [result] = withLiveFieldsOf([written(own)], [live(found)]);
  return result?.spec;
}

test.each([
  [
    'what the Operator has written',
    { replicas: 2 },
    { httpSecret: 'h', observedConfig: { a: 1 }, replicas: 3, storage: {} },
    { httpSecret: 'h', observedConfig: { a: 1 }, replicas: 2, storage: {} },
  ],
  [
    'but not over what is written here',
    { httpSecret: 'mine', storage: { managementState: 'Unmanaged', s3: { bucket: 'b' } } },
    { httpSecret: 'h', storage: { managementState: 'Managed', s3: { bucket: 'other' } } },
    { httpSecret: 'mine', storage: { managementState: 'Unmanaged', s3: { bucket: 'b' } } },
  ],
  [
    'the whole storage where none is named',
    { storage: { managementState: 'Unmanaged' } },
    { storage: { managementState: 'Managed', s3: { bucket: 'b', region: 'r' } } },
    { storage: { managementState: 'Unmanaged', s3: { bucket: 'b', region: 'r' } } },
  ],
  [
    'of the same backend what the manifest leaves out',
    { storage: { s3: { region: 'x' } } },
    { storage: { managementState: 'Managed', s3: { bucket: 'b', region: 'r', keyID: 'k' } } },
    { storage: { managementState: 'Managed', s3: { bucket: 'b', region: 'x', keyID: 'k' } } },
  ],
  [
    'nothing of a list, which is replaced as a whole',
    { routes: [{ name: 'a' }] },
    { routes: [{ name: 'a', hostname: 'h' }, { name: 'b' }] },
    { routes: [{ name: 'a' }] },
  ],
  ['nothing where null takes it away', { logLevel: null }, { logLevel: 'Debug', replicas: 2 }, { replicas: 2 }],
  [
    'of another backend nothing but whose the storage is',
    { storage: { pvc: { claim: 'c' } } },
    { storage: { managementState: 'Managed', s3: { bucket: 'b' } } },
    { storage: { managementState: 'Managed', pvc: { claim: 'c' } } },
  ],
])('keeps %s', (_, own, found, expected) => {
  expect(applied(own, found)).toEqual(expected);
});

test('nothing without a live Config on the other side, to a live one, and to other objects', () => {
  const [own, other] = [written({ replicas: 2 }), object('v1', 'Secret', 'x', { spec: {} })];
  expect(withLiveFieldsOf([own], [written({ httpSecret: 'h' })])).toEqual([own]);
  const state = live({ replicas: 2 });
  expect(withLiveFieldsOf([state], [live({ httpSecret: 'h' })])).toEqual([state]);
  expect(withLiveFieldsOf([other], [live({ httpSecret: 'h' })])).toEqual([other]);
  const elsewhere = { ...own, metadata: { name: 'other' } };
  expect(withLiveFieldsOf([elsewhere], [live({ httpSecret: 'h' })])).toEqual([elsewhere]);
  const strange = { ...other, metadata: { name: 'cluster', uid: '1' }, spec: { httpSecret: 'h' } } as Manifest;
  expect(withLiveFieldsOf([own], [strange])).toEqual([own]);
});

describe('with the annotation of the last apply', () => {
  const appliedAfter = (last: object, own: object, found: object): unknown => {
    const before = live(found);
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ spec: last }) };
    const [result] = withLiveFieldsOf([written(own)], [{ ...before, metadata: { ...before.metadata, annotations } }]);
    return result?.spec;
  };

  test('what it brought and the manifest leaves out goes', () => {
    expect(
      appliedAfter(
        { replicas: 2, logLevel: 'Debug' },
        { replicas: 2 },
        { replicas: 2, logLevel: 'Debug', httpSecret: 'h' },
      ),
    ).toEqual({ replicas: 2, httpSecret: 'h' });
    expect(
      appliedAfter(
        { storage: { s3: { bucket: 'b' } } },
        { storage: { pvc: { claim: 'c' } } },
        { storage: { managementState: 'Managed', s3: { bucket: 'b' } } },
      ),
    ).toEqual({ storage: { managementState: 'Managed', pvc: { claim: 'c' } } });
  });

  test('another storage that it did not bring stays', () => {
    const storage = { s3: { bucket: 'b' }, pvc: { claim: 'c' } };
    expect(
      appliedAfter({ replicas: 2 }, { storage: { pvc: { claim: 'c' } } }, { storage: { s3: { bucket: 'b' } } }),
    ).toEqual({
      storage,
    });
  });
});

test('every other object is merged as well', () => {
  const secret = (data: object, metadata: object = {}): Manifest => ({
    ...object('v1', 'Secret', 'x', { data }),
    metadata: { name: 'x', ...metadata },
  });
  expect(withLiveFieldsOf([secret({ a: 'MQ==' })], [secret({ b: 'Mg==' }, { uid: '1' })])).toEqual([
    secret({ a: 'MQ==', b: 'Mg==' }),
  ]);
});

test('what replaces the live object keeps nothing of it', () => {
  const own = written({ replicas: 2 });
  expect(withLiveFieldsOf([own], [live({ httpSecret: 'h' })], [own])).toEqual([own]);
});
