import { isAbnormal, isLastingProblem } from '../../../src/operator/effects/abnormal';

test.each([
  ['Available', 'True', 'Ready', false, false],
  ['Available', 'True', 'MinimumAvailability', true, false],
  ['Available', 'False', 'NoReplicasAvailable', true, true],
  ['Available', 'Unknown', '', true, false],
  ['Progressing', 'True', '', true, false],
  ['Progressing', 'False', '', false, false],
  ['Degraded', 'True', '', true, true],
  ['Degraded', 'False', '', false, false],
  ['Failed', 'True', '', true, true],
  ['StorageExists', 'False', '', true, true],
  ['StorageExists', 'Unknown', '', true, false],
  ['StorageEncrypted', 'False', '', false, false],
  ['constructor', 'True', '', false, false],
])('%s=%s (%s)', (type, status, reason, abnormal, lasting) => {
  expect(isAbnormal({ type, status, reason })).toBe(abnormal);
  expect(isLastingProblem({ type, status, reason })).toBe(lasting);
});
