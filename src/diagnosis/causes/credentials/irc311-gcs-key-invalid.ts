import type { Cause } from '../../engine/cause';
import type { MessageCauseProps } from '../../forms/message-cause';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step } from '../../forms/steps';
import { provideCredentials, credentialIn } from '../../forms/credentials-words';

const ABOUT: Omit<MessageCauseProps, 'looksLike'> = {
  id: 'IRC311',
  title: 'Google service account key is invalid',
  why: 'Google rejects the key. The key was deleted or disabled, its account no longer exists, or the text in the Secret is not a key file.',
  decides: 'Whether the key file in the Secret is one of the keys of the service account.',
  source: 'golang/oauth2 token.go RetrieveError',
  messages: [
    'oauth2: cannot fetch token: 400 Bad Request: invalid_grant: Invalid JWT Signature',
    'google: could not parse credentials',
  ],
  depth: 2,
  explain: ({ statements: [first] }, dump) => ({
    what: isUnbound(first?.text)
      ? 'Google accepts the token of the cluster, but the token may not be used for the service account (iam.serviceAccounts.getAccessToken).'
      : isFederated(first?.text)
        ? 'Google does not accept the token of the cluster: the pool or the provider of the workload identity is wrong.'
        : 'Google does not accept the key of the service account.',
    ...credentialIn(dump, 'REGISTRY_STORAGE_GCS_KEYFILE', 'service_account.json'),
    explains: ['rollout'],
    fix: isUnbound(first?.text)
      ? BINDING
      : isFederated(first?.text)
        ? POOL
        : [
            commandStep(
              'See which keys of the service account (ACCOUNT) are valid:',
              'gcloud iam service-accounts keys list --iam-account ACCOUNT',
            ),
            provideCredentials('Write a valid key file into the Secret:', dump, 'gcs'),
          ],
  }),
};

const ofGoogle = objectStorageCause({
  ...ABOUT,
  looksLike:
    /invalid_grant|Invalid JWT|oauth2: cannot fetch token|could not (?:parse|find) (?:default )?credentials|google: (?:error|read JWT)|oauth2\/google[\w/]*: status code 4\d\d|iam\.serviceAccounts\.getAccessToken|private key should be a PEM or plain PKCS|unknown credential type/,
});

/** A text that is no key file is read as JSON, by the Operator and by the registry; HTML is what a proxy answers. */
const ofJson = objectStorageCause({
  ...ABOUT,
  looksLike: /invalid character '(?![<‹]).{1,4}' looking for beginning of|unexpected end of JSON input/,
  where: { areas: ['sync', 'rollout'], sources: ['condition', 'container', 'log'], but: /HTTP response code/ },
});

export const irc311: Cause = {
  ...ofGoogle,
  *find(dump) {
    yield* ofGoogle.find(dump);
    if (dump.backend === 'gcs') yield* ofJson.find(dump);
  },
};

/** Whether the exchange succeeds, and the service account does not let the token in. */
function isUnbound(text = ''): boolean {
  return /iam\.serviceAccounts\.getAccessToken/.test(text);
}

/** Whether there is no key: a token of the cluster is exchanged. */
function isFederated(text = ''): boolean {
  return /oauth2\/google[\w/]*: status code 4\d\d/.test(text);
}

const BINDING = [
  commandStep(
    'See who may use the service account (ACCOUNT is its name, in the Secret):',
    'gcloud iam service-accounts get-iam-policy ACCOUNT',
  ),
  step(
    'Give the role roles/iam.workloadIdentityUser to the principals of the pool for system:serviceaccount:openshift-image-registry:registry and system:serviceaccount:openshift-image-registry:cluster-image-registry-operator, or create the service accounts again with ccoctl gcp create-service-accounts.',
  ),
];

const POOL = [
  commandStep(
    'See the issuer of the cluster. The provider in Google Cloud must name this issuer:',
    'oc get authentication cluster -o jsonpath={.spec.serviceAccountIssuer}',
  ),
  commandStep(
    'See the provider, its issuer and its allowed audiences:',
    'gcloud iam workload-identity-pools providers list --location global --workload-identity-pool POOL',
  ),
];
