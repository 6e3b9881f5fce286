import { symptomName } from '../../src/diagnosis/evidence/symptom';
import { dumpedConfig, dumpOf, ON_CLAIM, ON_S3, READY, type ConditionRow } from './dumps/dump-yaml';
import { diagnosisOf } from './diagnosing';

const BEHIND = { metadata: { name: 'cluster', generation: 4 } };
const TWO_TYPES: readonly ConditionRow[] = [
  ...READY.slice(0, 1),
  [
    'Progressing',
    'True',
    'Error',
    'Unable to apply resources: exactly one storage type should be configured at the same time, got 2: [PVC S3]',
  ],
  ...READY.slice(2),
];
const ODD: readonly ConditionRow[] = [
  ['Available', 'False', 'Odd', 'something odd'],
  ['Degraded', 'True', 'Odd', 'something odd'],
];

test('what the status complains of and the edit since corrects is no cause', () => {
  const { causes } = diagnosisOf(dumpOf({ ...dumpedConfig(TWO_TYPES), ...BEHIND }));
  expect(causes.map(({ id, certainty }) => [id, certainty])).toEqual([
    ['IRC014', 'certain'],
    ['IRC003', 'likely'],
  ]);
});

test('the mistake of an edit that the Operator has not seen is likely, and its status is to come', () => {
  const edited = dumpOf({ ...dumpedConfig(READY, ON_S3, { replicas: -1 }), ...BEHIND });
  const [first] = diagnosisOf(edited).causes;
  expect([first?.id, first?.certainty, first?.explains.map(symptomName)]).toEqual([
    'IRC108',
    'likely',
    ['Config/cluster observedGeneration'],
  ]);
  expect(first?.evidence[0]).toMatchObject({ source: 'prediction', field: 'spec', line: 6 });
});

test('a Config without a status is judged by what it will report', () => {
  const asked = { ...dumpedConfig([], ON_S3, { replicas: -1 }), status: undefined };
  const { healthy, causes } = diagnosisOf(dumpOf(asked));
  expect([healthy, causes[0]?.id, causes[0]?.certainty]).toEqual([null, 'IRC108', 'likely']);
});

test('a note says what the Operator should report where nothing explains what it reports', () => {
  const { causes, notes } = diagnosisOf(dumpOf(dumpedConfig(ODD, ON_CLAIM)));
  expect(causes).toEqual([]);
  expect(notes).toEqual([
    'From this Config alone, the Operator should report Available=True, Degraded=False, but it reports Available=False (Odd), Degraded=True (Odd). So the reason is not in the Config, or the status is of an earlier sync.',
  ]);
});

test('a note says what the Operator should report where it reports that all is well', () => {
  const { notes } = diagnosisOf(dumpOf(dumpedConfig(READY, ON_S3, { replicas: -1 })));
  expect(notes).toEqual([
    'For this Config the Operator should report Degraded=True (VerificationFailed): Error: unable to complete resource: replicas must be greater than or equal to 0. The input has Degraded=False, because its status is from an earlier sync.',
  ]);
  expect(diagnosisOf(dumpOf(dumpedConfig(READY))).notes).toEqual([]);
});

test('a note names the storage that is in use where another one is asked for', () => {
  const config = dumpedConfig(READY, ON_CLAIM) as { status: object };
  const moved = { ...config, status: { ...config.status, storage: ON_S3 } };
  expect(diagnosisOf(dumpOf(moved)).notes).toEqual([
    'The Operator has not set up the storage in spec.storage (pvc "image-registry-storage"). status.storage still names s3 "layers"; the images are there.',
  ]);
  expect(diagnosisOf(dumpOf(config)).notes).toEqual([]);
});

test('a note says that the registry is removed where only its ClusterOperator is in the input', () => {
  const reporting = (reason: string): string =>
    `apiVersion: config.openshift.io/v1\nkind: ClusterOperator\nmetadata: {name: image-registry}\nstatus: {conditions: [{type: Available, status: "True", reason: "${reason}"}, {type: Degraded, status: "False"}, {type: Progressing, status: "False"}]}\n`;
  const note = 'ClusterOperator/image-registry reports that the registry is removed: the cluster has no registry.';
  expect(diagnosisOf(reporting('Removed')).notes).toEqual([note]);
  expect(diagnosisOf(reporting('ImagePrunerAsExpected::Removed')).notes).toEqual([note]);
  expect(diagnosisOf(reporting('Ready')).notes).toEqual([]);
});
