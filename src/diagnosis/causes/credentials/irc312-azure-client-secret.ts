import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, step } from '../../forms/steps';
import { CLUSTER_SECRET, USER_SECRET, secretOf } from '../../forms/credentials-words';

export const irc312 = objectStorageCause({
  id: 'IRC312',
  title: 'Azure application or its secret is invalid (AADSTS)',
  why: 'Entra ID rejects the application of the cluster. The secret of the application has expired or is wrong, or the application or the tenant does not exist.',
  decides: 'The meaning of the code AADSTS…, and whether the secret of the application has expired.',
  source: 'AzureAD/microsoft-authentication-library-for-go apps/errors/errors.go CallErr',
  messages: [
    'AADSTS7000215: Invalid client secret provided',
    'AADSTS7000222: The provided client secret keys are expired',
    'AADSTS700016: Application was not found in the directory',
  ],
  depth: 2,
  looksLike:
    /(?<code>AADSTS\d+)|ClientSecretCredential authentication failed|WorkloadIdentityCredential authentication failed|ClientAssertionCredential/,
  explain: ({ group }, dump) => ({
    what: `Entra ID rejects the credentials of the cluster${group('code') === '' ? '' : ` (${group('code')})`}.`,
    object: secretOf(dump) === USER_SECRET && dump.all('Secret').length > 0 ? USER_SECRET : CLUSTER_SECRET,
    field: 'data.azure_client_secret',
    explains: ['rollout'],
    fix: [
      commandStep('See when the secret of the application expires:', 'az ad app credential list --id CLIENT_ID'),
      commandStep(
        'Write a new secret. The Cloud Credential Operator copies it:',
        'oc -n kube-system patch secret azure-credentials --type=merge -p \'{"stringData":{"azure_client_secret":"…"}}\'',
      ),
      step(
        'With workload identity, the federated credential of the identity must name the issuer and the service accounts of the registry.',
      ),
    ],
  }),
});
