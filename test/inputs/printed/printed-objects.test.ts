import { printedObjects } from '../../../src/inputs/printed/printed-objects';

const printed = (text: string): object[] =>
  printedObjects('a.txt', text).objects.map(({ manifest, locate }) => ({ line: locate([]).line, ...manifest }));

test('a row of oc get clusteroperators is a ClusterOperator, and rows of others are left', () => {
  const table = [
    'NAME             VERSION   AVAILABLE   PROGRESSING   DEGRADED   SINCE   MESSAGE',
    'authentication   4.18.3    True        False         True       3d      OAuthServerDegraded: no',
    'image-registry   4.18.3    False       True          True       4d      Available: The deployment does not exist...',
    'image-registry             False       False         False      98m',
  ];
  const { rest } = printedObjects('a.txt', table.join('\n'));
  expect(rest.split('\n')).toEqual([table[0], table[1], '', '']);
  expect(printed(table.join('\n'))).toMatchObject([
    {
      line: 3,
      kind: 'ClusterOperator',
      status: {
        versions: [{ name: 'operator', version: '4.18.3' }],
        conditions: [
          { type: 'Available', status: 'False', message: 'Available: The deployment does not exist...' },
          { type: 'Progressing', status: 'True' },
          { type: 'Degraded', status: 'True' },
        ],
      },
    },
    { line: 4, status: { conditions: [{ type: 'Available', status: 'False' }, {}, { status: 'False' }] } },
  ]);
});

test.each([
  [
    '2m          Warning   FailedScheduling   pod/image-registry-1-x   0/6 nodes',
    { kind: 'Pod', name: 'image-registry-1-x' },
  ],
  ['a-b   3m21s (x5 over 9m)   Normal   Pulled   pod/app   done', { kind: 'Pod', name: 'app', namespace: 'a-b' }],
  [
    '<unknown>   Warning   ProvisioningFailed   persistentvolumeclaim/c   no',
    { kind: 'PersistentVolumeClaim', name: 'c' },
  ],
  ['Warning   FailedScheduling   pod/image-registry-1-x   0/6 nodes', { kind: 'Pod', name: 'image-registry-1-x' }],
])('a row of oc get events: %s', (row, involvedObject) => {
  const [event] = printed(row);
  expect(event).toMatchObject({ kind: 'Event', involvedObject, metadata: {}, line: 1 });
  expect((event as { involvedObject: object }).involvedObject).toEqual(involvedObject);
});

test('where only events were pasted, the first one names the pod', () => {
  const events = [
    '  Normal   Scheduled    9m  default-scheduler  Successfully assigned shop/web-1 to worker-0',
    '  Warning  FailedMount  1m  kubelet            no',
  ];
  expect(printed(events.join('\n'))).toMatchObject([
    { reason: 'Scheduled' },
    { reason: 'FailedMount', involvedObject: { kind: 'Pod', name: 'web-1', namespace: 'shop' } },
  ]);
});

test('events below an object that is described are about it', () => {
  const claim = [
    'Name:          image-registry-storage',
    'Namespace:     openshift-image-registry',
    'StorageClass:  thin-csi',
    'Events:',
    '  Warning  ProvisioningFailed  3m (x10 over 12m)  csi.vsphere.vmware.com_a  failed to provision volume',
  ];
  expect(printed(claim.join('\n'))).toMatchObject([
    {
      reason: 'ProvisioningFailed',
      message: 'failed to provision volume',
      involvedObject: {
        kind: 'PersistentVolumeClaim',
        name: 'image-registry-storage',
        namespace: 'openshift-image-registry',
      },
    },
  ]);
  expect(printed(claim.slice(-1).join('\n'))).toEqual([]);
});

test.each([
  [
    'image-registry-7d9c5b8f6c-x2xk9   0/1   CrashLoopBackOff   12 (2m ago)   40m',
    'Running',
    { waiting: { reason: 'CrashLoopBackOff' } },
  ],
  ['openshift-image-registry   image-registry-7d-x2xk9   1/1   Running   0   4d', 'Running', { running: {} }],
  ['image-pruner-29001440-x7k2p   0/1   Error   0   5h', 'Running', { terminated: { reason: 'Error' } }],
  [
    'image-pruner-29001440-x7k2p   0/1   Completed   0   5h',
    'Succeeded',
    { terminated: { reason: 'Completed', exitCode: 0 } },
  ],
])('a row of oc get pods: %s', (row, phase, state) => {
  expect(printed(row)).toMatchObject([{ kind: 'Pod', status: { phase, containerStatuses: [{ state }] } }]);
});

test.each([
  ['image-registry-storage   Pending                        thin-csi   12m', 'Pending', 'thin-csi'],
  ['image-registry-storage   Bound   pvc-1   100Gi   RWX   nfs   <unset>   12m', 'Bound', 'nfs'],
  ['image-registry-storage   Pending   5m', 'Pending', undefined],
])('a row of oc get pvc: %s', (row, phase, storageClassName) => {
  expect(printed(row)).toMatchObject([{ kind: 'PersistentVolumeClaim', status: { phase } }]);
  expect(printed(row)[0]).toHaveProperty('spec', storageClassName === undefined ? {} : { storageClassName });
});

test.each(['', 'level=error msg="True False"', 'other-pod 0/1 CrashLoopBackOff 12 40m', 'Name:  x', 'kind: Pod'])(
  '%j is no row',
  (text) => {
    expect(printedObjects('a.txt', text)).toEqual({ objects: [], rest: text });
  },
);

test('lines of the installer about conditions are one ClusterOperator, with the line of each', () => {
  const log = [
    'level=info msg=Cluster operator image-registry Available is False with NoReplicas: Available: no replicas',
    'level=info msg=Cluster operator insights Disabled is False with AsExpected: none',
    'time="2024-01-01T00:00:00Z" level=error msg="Cluster operator image-registry Degraded is True with A::B: A: \\"x\\"\\nB: no"',
    'ERROR Cluster operator image-registry Available is True with Ready: Available: ready',
  ];
  const { objects, rest } = printedObjects('a.txt', log.join('\n'));
  expect(rest.split('\n')).toEqual(['', log[1], '', '']);
  expect(objects).toHaveLength(1);
  const [operator] = objects;
  expect(operator?.manifest['status']).toEqual({
    conditions: [
      { type: 'Degraded', status: 'True', reason: 'A::B', message: 'A: "x"\nB: no' },
      { type: 'Available', status: 'True', reason: 'Ready', message: 'Available: ready' },
    ],
  });
  expect([0, 1].map((index) => operator?.locate(['status', 'conditions', index]).line)).toEqual([3, 4]);
});
