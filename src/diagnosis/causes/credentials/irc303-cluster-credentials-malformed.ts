import { operatorSource } from '../../../core/source';
import { failingStorage } from '../../examples/dump-yaml';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep } from '../../forms/steps';
import { CLUSTER_SECRET, provideCredentials } from '../../forms/credentials-words';

export const irc303 = messageCause({
  id: 'IRC303',
  title: 'Credentials of the cluster have another form',
  why: 'The Secret installer-cloud-credentials lacks the keys of this storage: the Cloud Credential Operator makes it for the cloud of the cluster, and in mode Manual an administrator does.',
  decides: 'The names of the keys of Secret installer-cloud-credentials.',
  source: operatorSource('pkg/storage/s3/s3.go', 'sharedCredentialsDataFromSecret'),
  messages: [
    'invalid secret for aws credentials',
    'installer-cloud-credentials" does not contain required key',
    'clouds.yaml does not contain required cloud',
    'failed to unmarshal clouds credentials',
  ],
  examples: {
    shows: () => failingStorage('failed to generate shared secrets data: invalid secret for aws credentials'),
    alike: () =>
      failingStorage(
        'unable to get cluster minted credentials "openshift-image-registry/installer-cloud-credentials": secret "installer-cloud-credentials" not found',
      ),
  },
  looksLike:
    /invalid secret for aws credentials|installer-cloud-credentials"? does not contain required key|clouds\.yaml does not contain required cloud|failed to unmarshal clouds credentials|failed to fetch key 'credentials' in secret data|client misconfigured, missing [^;]{1,200} option|credential file (?:does not exist|path)|Unknown authentication method|client secret is required for Azure Stack Hub|failed to create (?:OAuth config|service principal token)|invalid credentials for Alibaba Cloud|an invalid credential type/,
  explain: (_, dump) => ({
    what: 'The Secret installer-cloud-credentials does not hold credentials of this storage.',
    object: CLUSTER_SECRET,
    field: 'data',
    fix: [
      inRegistry('See the names of its keys, not their values:', 'describe secret installer-cloud-credentials'),
      commandStep(
        'If the Cloud Credential Operator is not in manual mode, see what it reports:',
        'oc -n openshift-cloud-credential-operator get credentialsrequest openshift-image-registry -o yaml',
      ),
      provideCredentials('Or provide credentials of your own, which are preferred:', dump, 's3'),
    ],
  }),
});
