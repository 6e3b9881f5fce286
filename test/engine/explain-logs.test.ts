import { explain } from '../../src/engine/explain';

const LINE =
  'E0905 11:12:13.000001 1 controller.go:377] unable to sync: unable to sync storage configuration: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.';

test.each([
  ['one line of Loki', JSON.stringify({ level: 'error', message: LINE })],
  ['lines of journald', `${JSON.stringify({ _HOSTNAME: 'a', MESSAGE: 'up' })}\n${JSON.stringify({ MESSAGE: LINE })}\n`],
  ['a list, printed on several lines', JSON.stringify([{ _source: { message: LINE } }], null, 2)],
])('logs that were exported as JSON are read: %s', (_, text) => {
  const { causes } = explain({ 'export.json': text });
  expect(causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual(['IRC306 likely']);
});

test('other JSON is no log', () => {
  expect(() => explain({ 'package.json': JSON.stringify({ name: 'a', version: '1.0.0' }) })).toThrow('found no object');
});

test.each([
  [
    'ImageRegistryStorageFull',
    'The image registry storage disk is full and no images will be committed to storage.',
    'IRC210',
  ],
  [
    'ImageRegistryStorageReadOnly',
    'The image registry storage is read-only and no images will be committed to storage.',
    'IRC214',
  ],
  [
    'KubePersistentVolumeFillingUp',
    'The PersistentVolume claimed by image-registry-storage in Namespace openshift-image-registry is only 0.9% free.',
    'IRC210',
  ],
  [
    'ClusterOperatorDegraded',
    'The image-registry operator is degraded because ImagePrunerJobFailed, and the components it manages may have reduced quality of service.',
    'IRC909',
  ],
])('an alert that was pasted shows its cause: %s', (name, summary, cause) => {
  const { causes } = explain({ 'alert.txt': `[FIRING:1] ${name} (warning)\n - summary = ${summary}\n` });
  expect(causes.map(({ id, certainty }) => `${id} ${certainty}`)).toEqual([`${cause} likely`]);
});

test('a pull from another registry by a pod of another namespace shows nothing of this one', () => {
  const events = [
    '  Normal   Scheduled  60s                default-scheduler  Successfully assigned shop/frontend-6d8 to worker-1',
    '  Warning  Failed     15s (x3 over 58s)  kubelet            Failed to pull image "quay.io/a/b:1": unauthorized',
  ];
  expect(explain({ 'events.txt': events.join('\n') }).causes).toEqual([]);
  const ours = events.join('\n').replace('shop/frontend-6d8', 'openshift-image-registry/image-registry-6d8-x2x5n');
  expect(explain({ 'events.txt': ours }).causes.map(({ id }) => id)).toEqual(['IRC606']);
});

test('of rows of one object, as -w prints them, the last one holds', () => {
  const rows = [
    'image-registry   4.15.3    False   True    True    2h   Available: Error: storage backend not configured',
    'image-registry   4.15.3    True    False   False   1s',
  ];
  expect(explain({ 'watch.txt': rows.join('\n') }).healthy).toBe(true);
  expect(explain({ 'watch.txt': rows.reverse().join('\n') }).healthy).toBe(false);
});

test('what the Operator does not know is no good health', () => {
  expect(
    explain({ 'co.txt': 'image-registry   4.15.3    Unknown     Unknown       Unknown    3m' }).healthy,
  ).toBeNull();
});

test('YAML that was pasted without its end is read as text, and a note says so', () => {
  const cut = [
    'kind: ClusterOperator',
    'status:',
    '  conditions:',
    '  - message: \'Progressing: Unable to apply resources: persistentvolumeclaims "layers" not found\'',
    "  - message: 'Degraded: the image-registry deploym",
  ];
  const { causes, notes } = explain({ 'co.yaml': cut.join('\n') });
  expect(causes[0]?.id).toBe('IRC201');
  expect(notes.join(' ')).toMatch(/Not read: co\.yaml: a quote .*; read as text\./);
  expect(explain({ 'co.txt': cut.join('\n') }).notes).toEqual([]);
  expect(() => explain({ 'other.yaml': "a: 'b" })).toThrow('quote');
});

test('a row of a pod that lacks a Secret says no more than that', () => {
  const { causes } = explain({
    'pods.txt': 'image-registry-5f9c7bc6cb-qk5sn   0/1   CreateContainerConfigError   0   4m',
  });
  expect(causes.map(({ id, certainty, field }) => [id, certainty, field])).toEqual([
    ['IRC317', 'likely', 'spec.containers[0].env'],
  ]);
});
