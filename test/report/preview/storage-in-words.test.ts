import { Release } from '../../../src/core/release';
import { predict } from '../../../src/operator/prediction';
import { deleterInWords, storageLabel } from '../../../src/report/preview/storage-in-words';
import { config, facts } from '../../operator/clusters';

const words = (spec: Readonly<Record<string, unknown>>): string[] => {
  const prediction = predict({ manifests: [...facts('AWS'), config(spec)], release: Release.V5_1, complete: false });
  return [deleterInWords(prediction), ...storageLabel(prediction).slice(1)];
};

test.each([
  [
    { storage: { managementState: 'Managed', s3: {} } },
    /^the Operator deletes the storage with every image when/,
    'the Operator may delete it',
  ],
  [
    { storage: { managementState: 'Unmanaged', s3: { bucket: 'a' } } },
    /^the Operator never deletes the storage/,
    'the Operator never deletes it',
  ],
  // The Operator stops at the replicas, before it says whose storage it is.
  [
    { replicas: -1, storage: { s3: {} } },
    /^not known who deletes it: .* the Operator stops before/,
    'not known who deletes it',
  ],
  [
    { managementState: 'Unmanaged', storage: { s3: { bucket: 'a' } } },
    /^not known who deletes it: .* the Operator sets it only if managementState is Managed$/,
    'not known who deletes it',
  ],
  [
    { storage: { s3: {}, emptyDir: {} } },
    /^the Operator deletes no storage while more than one/,
    'only one is possible',
  ],
  [
    { storage: undefined },
    /^spec.storage is left to the live Config; assumed: the Operator deletes the storage with every image when/,
    'assumed',
  ],
])('%j', (spec, sentence, label) => {
  const [deleter, ...labels] = words(spec);
  expect(deleter).toMatch(sentence);
  expect(labels).toEqual([label]);
});
