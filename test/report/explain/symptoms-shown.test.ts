import { symptomsShown } from '../../../src/report/explain/symptoms-shown';
import type { Symptom } from '../../../src/diagnosis/evidence/symptom';

const of = (object: string, sign: string, status?: string): Symptom => ({
  ...{ object, sign, areas: ['rollout'], isRecent: false },
  ...(status === undefined ? {} : { status }),
});

test('an object is named once, before what it reports; conditions have their status', () => {
  const all = [
    of('Config/cluster', 'Available', 'False'),
    of('Pod/image-registry-a', 'not ready'),
    of('Config/cluster', 'Progressing', 'True'),
  ];
  expect(symptomsShown(all)).toEqual([
    'Config/cluster Available=False, Progressing=True',
    'Pod/image-registry-a not ready',
  ]);
});
