import { dumpedClaim } from './dumps/dumped-pods';
import { dumpedConfig, dumpOf, failingStorage, type ConditionRow } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const commandsOf = (id: string, dump: string): string =>
  (diagnosisOf(dump).causes.find((cause) => cause.id === id)?.fix ?? []).map(({ command }) => command ?? '').join('\n');
const LOST: readonly ConditionRow[] = [
  ['Degraded', 'True', 'StorageNotConfigured', 'Error: storage backend not configured'],
];
const named = (name: string, spec: object = {}, phase = 'Bound'): object => dumpedClaim(phase, spec, { name });

test.each([
  [{ pvc: { claim: 'images' } }, '{"spec":{"storage":{"managementState":"Unmanaged","pvc":{"claim":"images"}}}}'],
  [
    { s3: { bucket: 'my-reg', region: 'r' } },
    '{"spec":{"storage":{"managementState":"Unmanaged","s3":{"bucket":"my-reg","region":"r"}}}}',
  ],
  [
    { managementState: 'Managed', gcs: { bucket: 'b' } },
    '{"spec":{"storage":{"managementState":"Managed","gcs":{"bucket":"b"}}}}',
  ],
])('a Config that lost its storage gets back what its status names: %j', (storage, patch) => {
  const commands = commandsOf('IRC101', dumpOf(dumpedConfig(LOST, storage, { storage: {} })));
  expect(commands).toContain(patch);
  expect(commands).not.toMatch(/Removed|image-registry-storage/);
});

test('a storage whose names are masked is in no command', () => {
  const masked = { managementState: 'Managed', s3: { bucket: 'xxxx', region: 'xxx' } };
  const commands = commandsOf('IRC101', dumpOf(dumpedConfig(LOST, masked, { storage: {} })));
  expect(commands).toContain('oc edit configs.imageregistry.operator.openshift.io/cluster');
  expect(commands).not.toContain('xxx');
});

test('a registry that never had storage may have any, and a claim with a volume before others', () => {
  const config = dumpedConfig(LOST, {}, { storage: {} });
  expect(commandsOf('IRC101', dumpOf(config))).toContain('"claim":"image-registry-storage"');
  expect(commandsOf('IRC101', dumpOf(config, named('images')))).toContain('"claim":"images"');
  const ofOthers = dumpedClaim('Bound', {}, { name: 'images', namespace: 'shop' });
  expect(commandsOf('IRC101', dumpOf(config, ofOthers))).not.toContain('"claim":"images"');
});

const MISSING = 'persistentvolumeclaims "registry-storge" not found';
const TYPO = { pvc: { claim: 'registry-storge' } };

test('a claim that does not exist is not created where another one may have the images', () => {
  const dump = (...claims: readonly object[]): string => `${failingStorage(MISSING, TYPO)}---\n${dumpOf(...claims)}`;
  const commands = commandsOf('IRC201', dump(named('registry-storage')));
  expect(commands).toContain('{"spec":{"storage":{"pvc":{"claim":"registry-storage"}}}}');
  expect(commands).not.toContain('oc create');
  expect(commandsOf('IRC201', dump(named('registry-storage', {}, 'Pending')))).toContain('oc create');
});

test('the claim that the Operator used last is proposed before others', () => {
  const rows: readonly ConditionRow[] = [
    ['Progressing', 'True', 'Error', `Unable to apply resources: unable to sync storage configuration: ${MISSING}`],
  ];
  const storage = { managementState: 'Managed', ...TYPO };
  const config = dumpedConfig(rows, { pvc: { claim: 'used' } }, { storage });
  const commands = commandsOf('IRC201', dumpOf(config, named('first'), named('used')));
  // The Operator deletes a claim that is Managed together with the registry.
  expect(commands).toContain('{"managementState":"Unmanaged","pvc":{"claim":"used"}}');
  expect(commands).not.toContain('first');
});

test.each([
  [{ replicas: 1, rolloutStrategy: 'Recreate' }, 'ReadWriteOnce'],
  [{ replicas: 1, rolloutStrategy: 'RollingUpdate' }, 'ReadWriteMany'],
  [{ replicas: 2, rolloutStrategy: 'Recreate' }, 'ReadWriteMany'],
])('a claim that is created fits what the Config runs: %j', (spec, mode) => {
  expect(commandsOf('IRC201', failingStorage(MISSING, TYPO, spec))).toContain(`"accessModes":["${mode}"]`);
});
