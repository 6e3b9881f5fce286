import { unboundClaim } from './dumps/dumped-pods';
import { diagnosisOf } from './diagnosing';

const WAITING = 'no persistent volumes available for this claim and no storage class is set';

test('a claim with an empty class waits for a volume that somebody creates, and is not created again', () => {
  const { causes } = diagnosisOf(unboundClaim('FailedBinding', WAITING, { storageClassName: '' }));
  expect(causes.map(({ id }) => id)).toEqual(['IRC218']);
  expect(JSON.stringify(causes[0]?.fix)).not.toContain('delete pvc');
});

test('a claim without a class waits for a default class', () => {
  expect(diagnosisOf(unboundClaim('FailedBinding', WAITING)).causes.map(({ id }) => id)).toEqual(['IRC203']);
});
