import { Release } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { plainText } from '../../../src/report/phrase';
import { previewFacts } from '../../../src/report/preview/preview-facts';
import { config } from '../../operator/clusters';

test.each([
  ['Unmanaged', 'managementState is Unmanaged'],
  ['${STATE}', 'managementState is ${STATE}'],
  ['managed', 'managementState "managed" is not valid'],
])('managementState %s: nothing new runs', (managementState, why) => {
  const prediction = predict({ manifests: [config({ managementState })], release: Release.V5_1 });
  const [, runs = []] = previewFacts(prediction).find(([label]) => label === 'Runs') ?? [];
  expect(plainText(runs)).toBe(`nothing new, ${why}`);
});
