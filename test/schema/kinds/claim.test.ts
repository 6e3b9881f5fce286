import { objectOf, errorsOf } from '../objects';

const GOOD = { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '100Gi' } } };
const CLAIM = { kind: 'PersistentVolumeClaim', name: 'a' };
const selecting = (requirement: object) => ({ ...GOOD, selector: { matchExpressions: [requirement] } });

describe('a PersistentVolumeClaim', () => {
  test.each([
    [GOOD],
    [
      {
        ...GOOD,
        storageClassName: '',
        volumeMode: 'Filesystem',
        volumeName: 'pv',
        selector: { matchLabels: { a: 'b' } },
      },
    ],
    [{ ...GOOD, accessModes: ['ReadWriteOnce', 'ReadOnlyMany'] }],
    [{ ...GOOD, accessModes: ['ReadWriteOncePod'] }],
    [{ ...GOOD, resources: { requests: { storage: 0.5 } } }],
    [{ ...GOOD, volumeMode: 'Block', volumeAttributesClassName: '' }],
    [{ ...GOOD, selector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] } }],
    [{ ...GOOD, dataSourceRef: { kind: 'X', name: 's', namespace: 'shop' } }],
    [{ ...GOOD, dataSourceRef: { kind: 'X', name: 's', apiGroup: 'example.com' } }],
    [{ ...GOOD, dataSource: CLAIM, dataSourceRef: CLAIM }],
    // A source of another kind is dropped.
    [{ ...GOOD, dataSource: { kind: 'Pod' }, dataSourceRef: CLAIM }],
    // Spaces around a quantity are dropped.
    [{ ...GOOD, resources: { requests: { storage: ' 1 ' } } }],
    [{ ...GOOD, selector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }],
    [{ ...GOOD, resources: { requests: { storage: '1'.repeat(100) } } }],
    [{ ...GOOD, dataSource: { kind: 'VolumeSnapshot', name: 's', apiGroup: 'snapshot.storage.k8s.io' } }],
  ])('with %j is accepted', (spec) => {
    expect(errorsOf('PersistentVolumeClaim', objectOf('PersistentVolumeClaim', { spec, status: {} }))).toEqual([]);
  });

  test.each([
    [undefined, ['required spec']],
    [{}, ['required spec.accessModes', 'required spec.resources.requests.storage']],
    [{ ...GOOD, accessModes: [] }, ['required spec.accessModes']],
    [{ ...GOOD, accessModes: ['RWX'] }, ['enum spec.accessModes[0]']],
    [{ ...GOOD, accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }, ['rule spec.accessModes']],
    [{ ...GOOD, resources: { requests: { storage: '0' } } }, ['bounds spec.resources.requests.storage']],
    [{ ...GOOD, resources: { requests: { storage: '-1Gi' } } }, ['bounds spec.resources.requests.storage']],
    [{ ...GOOD, resources: { requests: { storage: '10GB' } } }, ['format spec.resources.requests.storage']],
    [
      { ...GOOD, resources: { requests: { storage: '1'.repeat(1_000_000) } } },
      ['format spec.resources.requests.storage'],
    ],
    [
      { ...GOOD, resources: { requests: { storage: `-${'1'.repeat(100)}` } } },
      ['format spec.resources.requests.storage'],
    ],
    [{ ...GOOD, resources: { limits: { storage: '1Gi' } } }, ['required spec.resources.requests.storage']],
    [{ ...GOOD, storageClassName: 'Fast SSD' }, ['pattern spec.storageClassName']],
    [{ ...GOOD, volumeMode: 'block' }, ['enum spec.volumeMode']],
    [{ ...GOOD, storageClass: 'x' }, ['unknown spec.storageClass']],
    [{ ...GOOD, resources: { requests: { storage: ' 0' } } }, ['bounds spec.resources.requests.storage']],
    [{ ...GOOD, selector: { matchLabels: { 'a b': 'c' } } }, ['key spec.selector.matchLabels["a b"]']],
    [{ ...GOOD, selector: { matchLabels: { a: 'b c' } } }, ['pattern spec.selector.matchLabels.a']],
    [selecting({ key: 'a', operator: 'Has' }), ['enum spec.selector.matchExpressions[0].operator']],
    [selecting({ key: 'a', operator: 'In' }), ['required spec.selector.matchExpressions[0].values']],
    [selecting({ key: 'a', operator: 'NotIn', values: [] }), ['required spec.selector.matchExpressions[0].values']],
    [selecting({ key: 'a', operator: 'In', values: ['b c'] }), ['pattern spec.selector.matchExpressions[0].values[0]']],
    [selecting({ key: 'a', operator: 'Exists', values: ['b'] }), ['rule spec.selector.matchExpressions[0].values']],
    [selecting({ operator: 'Exists' }), ['required spec.selector.matchExpressions[0].key']],
    [{ ...GOOD, dataSource: { kind: 'PersistentVolumeClaim' } }, ['required spec.dataSource.name']],
    [
      { ...GOOD, dataSourceRef: { apiGroup: 'a.b' } },
      ['required spec.dataSourceRef.kind', 'required spec.dataSourceRef.name'],
    ],
    [{ ...GOOD, dataSourceRef: { kind: 'Pod', name: 'a' } }, ['rule spec.dataSourceRef.kind']],
    [{ ...GOOD, dataSource: CLAIM, dataSourceRef: { ...CLAIM, name: 'b' } }, ['rule spec.dataSource']],
  ])('with %j is refused', (spec, expected) => {
    const errors = errorsOf('PersistentVolumeClaim', objectOf('PersistentVolumeClaim', { spec }));
    expect(errors.map((line) => line.slice(0, line.indexOf(': found')))).toEqual(expected);
  });

  test.each([
    [
      { ...GOOD, accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] },
      'spec.accessModes: found "ReadWriteOncePod", "ReadWriteOnce", expected ReadWriteOncePod alone',
    ],
    [{ ...GOOD, accessModes: [] }, 'spec.accessModes: found none, expected at least one access mode'],
    [
      { ...GOOD, accessModes: ['rwop'] },
      'spec.accessModes[0]: found "rwop", expected "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" or "ReadWriteOncePod" (did you mean "ReadWriteOncePod"?)',
    ],
    [{ ...GOOD, resources: {} }, 'spec.resources.requests.storage: found nothing, expected the size of the claim'],
    [
      { ...GOOD, resources: { requests: { storage: '0Gi' } } },
      'spec.resources.requests.storage: found "0Gi", expected more than 0',
    ],
    [
      { ...GOOD, resources: { requests: { storage: '9'.repeat(101) } } },
      `spec.resources.requests.storage: found "${'9'.repeat(60)}"…, expected a quantity`,
    ],
  ])('with %j is told what belongs there', (spec, error) => {
    const [only, ...others] = errorsOf('PersistentVolumeClaim', objectOf('PersistentVolumeClaim', { spec }));
    expect([only?.slice(only.indexOf(' ') + 1), ...others]).toEqual([error]);
  });

  test.each([
    [{ phase: 'Bound', capacity: { storage: '1Gi' }, conditions: [{ type: 'Resizing' }] }, []],
    [{ foo: 1 }, ['unknown status.foo']],
    [{ phase: 5 }, ['type status.phase']],
  ])('is judged on the types of its status: %j', (status, expected) => {
    const errors = errorsOf('PersistentVolumeClaim', objectOf('PersistentVolumeClaim', { spec: GOOD, status }));
    expect(errors.map((line) => line.slice(0, line.indexOf(': found')))).toEqual(expected);
  });
});
