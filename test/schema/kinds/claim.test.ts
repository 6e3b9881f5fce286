import { objectOf, errorsOf } from '../objects';

const GOOD = { accessModes: ['ReadWriteMany'], resources: { requests: { storage: '100Gi' } } };

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
    [{ ...GOOD, resources: { limits: { storage: '1Gi' } } }, ['required spec.resources.requests.storage']],
    [{ ...GOOD, storageClassName: 'Fast SSD' }, ['pattern spec.storageClassName']],
    [{ ...GOOD, volumeMode: 'block' }, ['enum spec.volumeMode']],
    [{ ...GOOD, storageClass: 'x' }, ['unknown spec.storageClass']],
  ])('with %j is refused', (spec, expected) => {
    const errors = errorsOf('PersistentVolumeClaim', objectOf('PersistentVolumeClaim', { spec }));
    expect(errors.map((line) => line.slice(0, line.indexOf(': found')))).toEqual(expected);
  });
});
