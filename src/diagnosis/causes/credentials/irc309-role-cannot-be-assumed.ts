import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step } from '../../forms/steps';
import { CLUSTER_SECRET } from '../../forms/credentials-words';

export const irc309 = objectStorageCause({
  id: 'IRC309',
  title: 'Role of the registry cannot be assumed (STS)',
  why: 'With short-lived credentials, the registry assumes a role with the token of its service account. The role does not exist, or its trust policy does not name the issuer of the cluster, the audience or the service account.',
  decides: 'The trust policy of the role, and whether the OIDC provider of the cluster exists in IAM.',
  source: 'aws/aws-sdk-go aws/credentials/stscreds/web_identity_provider.go RetrieveWithContext',
  messages: [
    'WebIdentityErr: failed to retrieve credentials',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    'InvalidIdentityToken: No OpenIDConnect provider found in your account',
  ],
  depth: 2,
  looksLike:
    /WebIdentityErr|AssumeRoleWithWebIdentity|sts:AssumeRole|InvalidIdentityToken|No OpenIDConnect provider found/,
  explain: () => ({
    what: 'The registry cannot assume its role: the role does not exist, or does not trust the cluster.',
    object: CLUSTER_SECRET,
    field: 'data.credentials',
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the issuer of the cluster. The OIDC provider in IAM must be created for this issuer:',
        'oc get authentication cluster -o jsonpath={.spec.serviceAccountIssuer}',
      ),
      commandStep(
        'If the provider is right and the role does not exist, create it from the CredentialsRequests of this release (DIR has them):',
        'ccoctl aws create-iam-roles --name NAME --region REGION --credentials-requests-dir DIR --identity-provider-arn ARN',
      ),
      step(
        'If the role exists, ccoctl does not change its trust policy. Correct the policy in IAM: it must allow system:serviceaccount:openshift-image-registry:registry and system:serviceaccount:openshift-image-registry:cluster-image-registry-operator.',
      ),
    ],
  }),
});
