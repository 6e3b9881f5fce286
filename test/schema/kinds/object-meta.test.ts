import { config, errorsOf, objectOf } from '../objects';

const OWNER = { apiVersion: 'v1', kind: 'X', name: 'x', uid: 'y', controller: true };

describe('metadata', () => {
  test.each([
    [{ name: 'cluster' }],
    [{ generateName: 'cluster-' }],
    [{ name: 'a.b-c', namespace: 'openshift-image-registry' }],
    [
      {
        name: 'cluster',
        labels: { 'example.com/app': 'registry', empty: '' },
        annotations: { 'EXAMPLE.com/x': 'any\ntext' },
      },
    ],
    // The key counts too.
    [{ name: 'cluster', annotations: { a: 'x'.repeat(256 * 1024 - 1) } }],
    [{ name: 'cluster', creationTimestamp: null, labels: null, generation: 3, resourceVersion: '5', uid: 'x' }],
    [
      {
        name: 'cluster',
        ownerReferences: [OWNER, { ...OWNER, uid: 'z', controller: false }],
        finalizers: ['a.b/c'],
      },
    ],
    // The API server counts itself.
    [{ name: 'cluster', generation: -1 }],
    [{ name: 'cluster', finalizers: ['abc', 'orphan'] }],
    [{ name: 'cluster', uid: 'x', managedFields: [{ fieldsV1: { 'f:spec': {} } }] }],
    // The API server drops the namespace of a cluster-scoped object.
    [{ name: 'cluster', namespace: 'default' }],
  ])('accepts %j', (metadata) => {
    expect(errorsOf('Config', { ...config({}), metadata })).toEqual([]);
  });

  test.each([
    [{}, 'required metadata.name'],
    [{ name: '' }, 'required metadata.name'],
    [{ name: 'Cluster' }, 'pattern metadata.name'],
    [{ name: 'x'.repeat(254) }, 'pattern metadata.name'],
    [{ name: 'a', namespace: 'a.b' }, 'pattern metadata.namespace'],
    [{ name: 'a', labels: { 'a b': '' } }, 'key metadata.labels["a b"]'],
    [{ name: 'a', labels: { a: 'x y' } }, 'pattern metadata.labels.a'],
    [{ name: 'a', labels: { a: true } }, 'type metadata.labels.a'],
    [{ name: 'a', annotations: { a: 1 } }, 'type metadata.annotations.a'],
    [{ name: 'a', annotations: { 'a b': '' } }, 'key metadata.annotations["a b"]'],
    [{ name: 'a', annotations: { a: 'x'.repeat(256 * 1024) } }, 'bounds metadata.annotations'],
    [{ name: 'a', label: {} }, 'unknown metadata.label'],
    [{ name: 'a', creationTimestamp: 'yesterday' }, 'format metadata.creationTimestamp'],
    [{ name: 'a', ownerReferences: [{ ...OWNER, Kind: 'X' }] }, 'unknown metadata.ownerReferences[0].Kind'],
    [
      { name: 'a', ownerReferences: [{ ...OWNER, apiVersion: undefined }] },
      'required metadata.ownerReferences[0].apiVersion',
    ],
    [{ name: 'a', ownerReferences: [{ ...OWNER, kind: undefined }] }, 'required metadata.ownerReferences[0].kind'],
    [{ name: 'a', ownerReferences: [{ ...OWNER, name: undefined }] }, 'required metadata.ownerReferences[0].name'],
    [{ name: 'a', ownerReferences: [{ ...OWNER, uid: '' }] }, 'required metadata.ownerReferences[0].uid'],
    [{ name: 'a', ownerReferences: [{ ...OWNER, kind: 'Event' }] }, 'rule metadata.ownerReferences[0].kind'],
    [
      { name: 'a', ownerReferences: [{ ...OWNER, kind: 'Event', apiVersion: 'events.k8s.io/v1' }] },
      'rule metadata.ownerReferences[0].kind',
    ],
    [{ name: 'a', ownerReferences: [OWNER, { ...OWNER, uid: 'z' }] }, 'rule metadata.ownerReferences'],
    [{ name: 'a', finalizers: ['foregroundDeletion', 'a.b/c', 'orphan'] }, 'rule metadata.finalizers'],
    [{ name: 'a', finalizers: ['a b'] }, 'pattern metadata.finalizers[0]'],
    ['cluster', 'type metadata'],
    [null, 'required metadata'],
  ])('refuses %j', (metadata, problem) => {
    const errors = errorsOf('Config', { ...config({}), metadata });
    expect(errors.map((line) => line.slice(0, line.indexOf(':')))).toEqual([problem]);
  });

  test.each([
    [{ name: '' }, 'required metadata.name: found nothing, expected a name'],
    [
      { name: 'a', annotations: { a: 'x'.repeat(256 * 1024) } },
      'bounds metadata.annotations: found 262145 bytes, expected at most 262144 bytes',
    ],
    [
      { name: 'a', labels: { 'a b': '' } },
      `key metadata.labels["a b"]: found "a b", expected letters, digits, '-', '_' or '.', with a letter or a digit at both ends`,
    ],
  ])('says what is wrong with one of them (%#)', (metadata, error) => {
    expect(errorsOf('Config', { ...config({}), metadata })).toEqual([error]);
  });

  test.each([
    [
      { finalizers: ['a.b/c', 'a.b/d', 'a.b/c'] },
      'finalizers[2]: found "a.b/c" once more, expected no two of the same',
    ],
    [
      { ownerReferences: [OWNER, { ...OWNER, controller: false }] },
      'ownerReferences[1].uid: found "y" once more, expected no two of the same',
    ],
    [{ managedFields: [] }, 'managedFields: found an empty list, expected no such field'],
    [{ managedFields: [{ manager: 'a' }] }, 'managedFields: found a list, expected no such field'],
  ])('is accepted by all but server-side apply: %j', (metadata, error) => {
    const errors = errorsOf('Config', { ...config({}), metadata: { name: 'a', ...metadata } });
    expect(errors).toEqual([`server-side metadata.${error}`]);
  });

  test.each([
    [{ name: true }, 'name: found true, expected a string, in quotes'],
    [
      { name: 'a', ownerReferences: [{ ...OWNER, uid: 5 }] },
      'ownerReferences[0].uid: found 5, expected a string, in quotes',
    ],
  ])('is not told twice of what has the wrong type: %j', (metadata, error) => {
    expect(errorsOf('Config', { ...config({}), metadata })).toEqual([`type metadata.${error}`]);
  });

  test('suggests the field that was meant', () => {
    expect(errorsOf('Config', { ...config({}), metadata: { name: 'a', label: {} } })).toEqual([
      'unknown metadata.label: found the unknown field "label", expected "labels"',
    ]);
  });
});

describe.each(['Secret', 'ConfigMap'] as const)('metadata of a %s', (kind) => {
  test.each([['orphan'], ['foregroundDeletion'], ['kubernetes'], ['example.com/keep']])('has %s', (name) => {
    expect(errorsOf(kind, objectOf(kind, { metadata: { name: 'a', finalizers: [name] } }))).toEqual([]);
  });

  test('names a finalizer with a domain', () => {
    expect(errorsOf(kind, objectOf(kind, { metadata: { name: 'a', finalizers: ['abc'] } }))).toEqual([
      'rule metadata.finalizers[0]: found "abc", expected a finalizer with a domain, such as example.com/keep',
    ]);
    expect(errorsOf(kind, objectOf(kind, { metadata: { name: 'a', finalizers: ['a b'] } }))).toHaveLength(1);
  });

  test('has no generation below 0', () => {
    expect(errorsOf(kind, objectOf(kind, { metadata: { name: 'a', generation: -1 } }))).toEqual([
      'bounds metadata.generation: found -1, expected at least 0',
    ]);
  });
});
