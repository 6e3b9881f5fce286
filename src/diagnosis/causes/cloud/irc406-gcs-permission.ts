import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, word } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageText, storageValue } from '../../forms/storage-words';

export const irc406 = objectStorageCause({
  id: 'IRC406',
  title: 'Google Cloud Storage denies access',
  why: 'The service account of the registry lacks a role on the bucket or in the project.',
  decides: 'Whether the account has a role with the permission that the message names.',
  source: 'googleapis/google-api-go-client googleapi/googleapi.go Error',
  messages: [
    'googleapi: Error 403: does not have storage.buckets.get access to the Google Cloud Storage bucket',
    "Permission 'storage.objects.list' denied on resource",
  ],
  depth: 2,
  looksLike:
    /does not have storage\.[\w.]+ access|Permission 'storage\.[\w.]+' denied|(?:googleapi|storage)[^;]{0,40}: Error 403|accessNotConfigured/,
  where: { but: /kms|billing/i },
  explain: ({ statements: [first] }, dump) => {
    const [permission = 'a permission'] =
      /(?<=does not have |Permission ')storage\.[\w.]+/.exec(first?.text ?? '') ?? [];
    const [account = ''] = /[\w.-]+@[\w.-]+\.gserviceaccount\.com/.exec(first?.text ?? '') ?? [];
    const isOfProject = /buckets\.(?:create|list)$/.test(permission);
    return {
      what: `The service account of the registry lacks ${permission} ${isOfProject ? 'in the project' : `in the bucket ${storageValue(dump, 'bucket', 'of the registry')}`}.`,
      object: THE_CONFIG,
      field: bucketField(dump, 'gcs'),
      explains: ['rollout'],
      fix: [
        commandStep(
          `Give the service account${account === '' ? '' : ` ${account}`} (ACCOUNT) the role roles/storage.admin ${isOfProject ? 'in the project' : 'on the bucket'}:`,
          `gcloud ${isOfProject ? `projects add-iam-policy-binding ${word(storageText(dump, 'projectID'), 'PROJECT')}` : `storage buckets add-iam-policy-binding gs://${word(storageText(dump, 'bucket'), 'BUCKET')}`} --member serviceAccount:ACCOUNT --role roles/storage.admin`,
        ),
      ],
    };
  },
});
