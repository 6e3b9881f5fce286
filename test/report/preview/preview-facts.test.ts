import { Release } from '../../../src/core/release';
import { storageChangeJob } from '../../../src/delivery/storage-change';
import { predict } from '../../../src/operator/prediction';
import { Platform } from '../../../src/platforms/platform';
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

const STORAGE = { managementState: 'Unmanaged', pvc: { claim: 'files' } };

test.each([
  ['before the Config', { 'argocd.argoproj.io/hook': 'PreSync' }, ', before the Config is applied'],
  ['at some time', {}, ''],
])('the Job of a StorageChange that runs %s', (_, annotations, order) => {
  const job = storageChangeJob({ from: 's3', to: STORAGE, namespace: 'openshift-config', image: 'oc' });
  const manifests = [config({ storage: STORAGE }), { ...job, metadata: { ...job.metadata, annotations } }];
  const facts = previewFacts(predict({ manifests, release: Release.V5_1, platform: Platform.AWS }));
  expect(facts.filter(([label]) => label === 'Moved by').map(([, text]) => plainText(text))).toEqual([
    `Job/openshift-config/${job.metadata.name} removes spec.storage.s3 and sets pvc in one patch${order}; nothing if the live Config has no spec.storage.s3`,
  ]);
});
