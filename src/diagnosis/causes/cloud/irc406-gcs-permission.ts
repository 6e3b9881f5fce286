import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig, step, word } from '../../forms/steps';
import { THE_CONFIG, bucketField, storageText, storageValue } from '../../forms/storage-words';

export const irc406 = objectStorageCause({
  id: 'IRC406',
  title: 'Google Cloud Storage denies access',
  why: 'The service account of the registry lacks a role on the bucket or in the project, or a policy of the organization forbids the request.',
  decides: 'Whether the account has a role with the permission that the message names.',
  source: 'googleapis/google-api-go-client googleapi/googleapi.go Error',
  messages: [
    'googleapi: Error 403: does not have storage.buckets.get access to the Google Cloud Storage bucket',
    "Permission 'storage.objects.list' denied on resource",
    "Request is prohibited by organization's policy",
    "violates constraint 'constraints/gcp.resourceLocations'",
  ],
  depth: 2,
  looksLike:
    /does not have storage\.[\w.]+ access|Permission 'storage\.[\w.]+' denied|(?:googleapi|storage)[^;]{0,40}: Error 403|violates constraint 'constraints\//,
  where: { but: /kms|billing|accessNotConfigured|API has not been used in project/i },
  explain: ({ statements: [first] }, dump) => {
    if (OF_ORGANIZATION.test(first?.text ?? '')) return ofOrganization(first?.text ?? '', dump);
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

const OF_ORGANIZATION = /prohibited by organization's policy|violates constraint/;

/** What no role of the project allows. */
function ofOrganization(text: string, dump: Dump): Explanation {
  const [, constraint = ''] = /violates constraint 'constraints\/([\w.]+)'/.exec(text) ?? [];
  const isLocation = constraint === 'gcp.resourceLocations';
  return {
    what: `A policy of the organization forbids the request${constraint === '' ? '' : ` (${constraint})`}.`,
    object: THE_CONFIG,
    field: isLocation ? 'spec.storage.gcs.region' : bucketField(dump, 'gcs'),
    explains: ['rollout'],
    fix: isLocation ? LOCATIONS : [PERIMETER],
  };
}

const LOCATIONS = [
  commandStep(
    'See the allowed locations (PROJECT is the project of the bucket):',
    'gcloud resource-manager org-policies describe constraints/gcp.resourceLocations --project PROJECT --effective',
  ),
  setInConfig('If the bucket does not exist yet, set an allowed region (REGION):', {
    storage: { gcs: { region: 'REGION' } },
  }),
];

const PERIMETER = step(
  'Ask the administrators of the organization. If the message has vpcServiceControlsUniqueIdentifier, the bucket is in a perimeter of VPC Service Controls: it needs an ingress rule for the service account and the network of the cluster. Otherwise the message names the constraint that needs an exception.',
);
