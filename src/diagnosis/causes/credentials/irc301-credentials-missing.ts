import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';
import { USER_SECRET, provideAnyCredentials } from '../../forms/credentials-words';

export const irc301 = messageCause({
  id: 'IRC301',
  title: 'Credentials for the storage are missing',
  why: 'The Operator reads Secret image-registry-private-configuration-user. If this Secret does not exist, the Operator reads Secret installer-cloud-credentials of the Cloud Credential Operator. Neither Secret exists.',
  decides: 'Whether one of the two Secrets exists in openshift-image-registry.',
  source: operatorSource('pkg/storage/s3/s3.go', 'GetCredentialsFile'),
  messages: [
    'unable to get cluster minted credentials "openshift-image-registry/installer-cloud-credentials": secret "installer-cloud-credentials" not found',
  ],
  rule: 'IR332',
  looksLike: /unable to get cluster minted credentials|secret "installer-cloud-credentials" not found/,
  explain: (_, dump) => ({
    what: 'The Operator has no credentials for the storage: neither Secret/image-registry-private-configuration-user nor Secret/installer-cloud-credentials exists.',
    object: USER_SECRET,
    field: 'data',
    explains: ['rollout'],
    fix: [
      provideAnyCredentials('Create the Secret with your credentials.', dump),
      commandStep(
        'Or, if the Cloud Credential Operator creates credentials on this cloud, see in status.conditions why it did not:',
        'oc -n openshift-cloud-credential-operator get credentialsrequest openshift-image-registry -o yaml',
      ),
    ],
  }),
});
