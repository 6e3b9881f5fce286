import { objectStorageCause } from '../../forms/object-storage-cause';
import { SEE_CLIENT_ID } from '../../forms/azure-identity';
import { commandStep, step } from '../../forms/steps';
import { CLUSTER_SECRET } from '../../forms/credentials-words';

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
  explain: ({ group }) => ({
    what: `Entra ID rejects the credentials of the cluster${group('code') === '' ? '' : ` (${group('code')})`}.`,
    object: CLUSTER_SECRET,
    field: 'data.azure_client_secret',
    explains: ['rollout'],
    fix: [
      SEE_CLIENT_ID,
      commandStep('See when the secret of this application expires:', 'az ad app credential list --id CLIENT_ID'),
      commandStep(
        'Create a new client secret of this application in Entra ID. Write it into the Secret in kube-system, from which the Cloud Credential Operator copies it (first set the variable AZURE_CLIENT_SECRET with read -rs, so that no secret is in the shell history):',
        'oc -n kube-system set data secret/azure-credentials azure_client_secret="$AZURE_CLIENT_SECRET"',
      ),
      step(
        'If the cluster uses workload identity, there is no such secret: the federated credential of the identity must name the issuer of the cluster and the service accounts registry and cluster-image-registry-operator.',
      ),
    ],
  }),
});
