import { Release } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { deleterInWords, storageLabel } from '../../../src/report/preview/storage-in-words';
import { config, facts } from '../../operator/clusters';

const words = (spec: Readonly<Record<string, unknown>>): string[] => {
  const prediction = predict({ manifests: [...facts('AWS'), config(spec)], release: Release.V5_1, complete: false });
  return [deleterInWords(prediction), ...storageLabel(prediction).slice(1)];
};

test.each([
  [{ storage: { managementState: 'Managed', s3: {} } }, /^the Operator deletes it when/, 'the Operator may delete it'],
  [
    { storage: { managementState: 'Unmanaged', s3: { bucket: 'a' } } },
    /^the Operator never deletes it/,
    'the Operator never deletes it',
  ],
  // The Operator stops at the replicas, before it says whose storage it is.
  [{ replicas: -1, storage: { s3: {} } }, /^not known: .* is not set/, 'not known who deletes it'],
])('%j', (spec, sentence, label) => {
  const [deleter, ...labels] = words(spec);
  expect(deleter).toMatch(sentence);
  expect(labels).toEqual([label]);
});
