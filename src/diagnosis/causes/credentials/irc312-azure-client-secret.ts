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
    /AADSTS\d+|ClientSecretCredential authentication failed|WorkloadIdentityCredential authentication failed|ClientAssertionCredential/,
  explain: ({ statements: [first] }) => {
    const [code = ''] = /AADSTS\d+/.exec(first?.text ?? '') ?? [];
    return {
      what: `${rejected(code)}${code === '' ? '' : ` (${code})`}.`,
      object: CLUSTER_SECRET,
      field: `data.${fieldOfCode(code)}`,
      explains: ['rollout'],
      fix: [
        SEE_CLIENT_ID,
        ...(TIME_RANGE.test(code) ? [COMPARE_CLOCKS] : FEDERATION.test(code) ? [SEE_FEDERATION] : NEW_SECRET),
        step(
          'If the cluster uses workload identity, there is no such secret: the federated credential of the identity must name the issuer of the cluster and the service accounts registry and cluster-image-registry-operator.',
        ),
      ],
    };
  },
});

/** Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
function rejected(code: string): string {
  if (EXPIRED.test(code)) return 'The client secret of the cluster has expired in Entra ID';
  if (TIME_RANGE.test(code))
    return 'Entra ID does not accept the token of the cluster, because it has expired or a clock is wrong';
  if (FEDERATION.test(code)) return 'No federated credential in Entra ID matches the service account of the cluster';
  if (APPLICATION.test(code)) return 'Entra ID does not know the application of the cluster';
  if (TENANT.test(code)) return 'Entra ID does not know the tenant of the cluster';
  return 'Entra ID rejects the credentials of the cluster';
}

function fieldOfCode(code: string): string {
  if ([APPLICATION, FEDERATION, TIME_RANGE].some((each) => each.test(code))) return 'azure_client_id';
  return TENANT.test(code) ? 'azure_tenant_id' : 'azure_client_secret';
}

const EXPIRED = /^AADSTS7000222$/;
const APPLICATION = /^AADSTS70001[16]?$/;
const TENANT = /^AADSTS9000[235]\d?$/;
const FEDERATION = /^AADSTS(?:70021\d?|700213|7002138)$/;

const TIME_RANGE = /^AADSTS700024$/;

const COMPARE_CLOCKS = commandStep(
  'The message has the current time and the time at which the token ends. If the current time is wrong, correct the clocks of the nodes. If it is right, the pod read the token once and kept it: restart the pods:',
  'oc -n openshift-image-registry delete pods -l "name=cluster-image-registry-operator"; oc -n openshift-image-registry delete pods -l docker-registry=default',
);

const SEE_FEDERATION = commandStep(
  'See the federated credentials of this identity (NAME and GROUP are its name and resource group): the issuer and the subject of one must be those in the message:',
  'az identity federated-credential list --identity-name NAME --resource-group GROUP -o table',
);

const NEW_SECRET = [
  commandStep('See when the secret of this application expires:', 'az ad app credential list --id CLIENT_ID'),
  commandStep(
    'Create a new client secret of this application in Entra ID. Write it into the Secret in kube-system, from which the Cloud Credential Operator copies it (first set the variable AZURE_CLIENT_SECRET with read -rs, so that no secret is in the shell history):',
    'oc -n kube-system set data secret/azure-credentials azure_client_secret="$AZURE_CLIENT_SECRET"',
  ),
];
