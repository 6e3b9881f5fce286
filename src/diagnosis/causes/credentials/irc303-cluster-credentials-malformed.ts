import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep } from '../../forms/steps';
import { CLUSTER_SECRET, provideAnyCredentials } from '../../forms/credentials-words';

export const irc303 = messageCause({
  id: 'IRC303',
  title: 'Credentials of the cluster are for other storage',
  why: 'Secret installer-cloud-credentials lacks the keys of this storage. The Cloud Credential Operator creates this Secret for the cloud of the cluster. In its mode Manual, an administrator creates the Secret.',
  decides: 'Whether the keys of Secret installer-cloud-credentials belong to this storage.',
  source: operatorSource('pkg/storage/s3/s3.go', 'sharedCredentialsDataFromSecret'),
  messages: [
    'invalid secret for aws credentials',
    'installer-cloud-credentials" does not contain required key',
    'clouds.yaml does not contain required cloud',
    'failed to unmarshal clouds credentials',
  ],
  looksLike:
    /invalid secret for aws credentials|installer-cloud-credentials"? does not contain required key|clouds\.yaml does not contain required cloud|failed to unmarshal clouds credentials|failed to fetch key 'credentials' in secret data|client misconfigured, missing [^;]{1,200} option|credential file (?:does not exist|path)|Unknown authentication method|client secret is required for Azure Stack Hub|failed to create (?:OAuth config|service principal token)|invalid credentials for Alibaba Cloud|an invalid credential type/,
  explain: ({ statements: [first] }, dump) => {
    const [, key = ''] = /does not contain required key "([\w.]+)"/.exec(first?.text ?? '') ?? [];
    return {
      what: `Secret/installer-cloud-credentials has no credentials for the storage in the Config${key === '' ? ', or they cannot be used' : `: it has no key ${key}`}.`,
      object: CLUSTER_SECRET,
      field: key === '' ? 'data' : `data["${key}"]`,
      fix: [
        inRegistry(
          'See the names of the keys in the Secret (values are not shown):',
          'describe secret installer-cloud-credentials',
        ),
        commandStep(
          'If the Cloud Credential Operator created the Secret, see in status.conditions what it reports:',
          'oc -n openshift-cloud-credential-operator get credentialsrequest openshift-image-registry -o yaml',
        ),
        provideAnyCredentials(
          'Or create a Secret with your own credentials, which the Operator then uses instead.',
          dump,
        ),
      ],
    };
  },
});
