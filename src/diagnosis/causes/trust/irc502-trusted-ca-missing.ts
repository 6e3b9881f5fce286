import { operatorSource } from '../../../core/source';
import type { Explanation } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inConfigNamespace, inRegistry, setInConfig, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { CONFIG_NAMESPACE, S3_CA_KEY } from '../../../core/names';

export const irc502 = messageCause({
  id: 'IRC502',
  title: 'ConfigMap of s3.trustedCA or its key is missing',
  why: 'The Config names a ConfigMap with the CA of the endpoint. This ConfigMap does not exist in openshift-config, or has no key ca-bundle.crt. So the Operator creates neither the registry nor the ConfigMap with all CAs.',
  decides: 'Whether the ConfigMap exists in openshift-config, and the names of its keys.',
  source: operatorSource('pkg/storage/s3/s3.go', 'CABundle'),
  messages: [
    'failed to get trusted CA',
    'unable to get S3 CA bundle',
    'trusted CA config map does not contain required key "ca-bundle.crt"',
  ],
  depth: 2,
  rule: 'IR209',
  looksLike:
    /failed to get trusted CA "(?<name>[^"]*)"|trusted CA config map "(?<map>[^"]*)" does not contain required key|unable to get the kube cloud config|failed to get cloud provider CA certificate/,
  explain: ({ group, statements: [first] }) => {
    if (/cloud provider CA certificate/.test(first?.text ?? '')) return ofOpenStack();
    if (/kube cloud config/.test(first?.text ?? '')) return ofCloud();
    const name = group('name') || group('map');
    const map = name === '' ? 'The ConfigMap' : `ConfigMap/${CONFIG_NAMESPACE}/${name}`;
    const lacksKey = first?.text.includes('does not contain required key') === true;
    return {
      what: lacksKey
        ? `${map} has no key ${S3_CA_KEY}.`
        : `${map}, which spec.storage.s3.trustedCA names, does not exist.`,
      object: THE_CONFIG,
      field: 'spec.storage.s3.trustedCA.name',
      explains: ['certificates', 'rollout'],
      fix: [
        inConfigNamespace(
          lacksKey ? 'Add the key with the CA of the endpoint:' : 'Create the ConfigMap with the CA of the endpoint:',
          `create configmap ${word(name, 'image-registry-s3-ca')} --from-file=${S3_CA_KEY}=CA_FILE --dry-run=client -o yaml | oc apply -f -`,
        ),
        setInConfig('Or, if a public CA signed the certificate of the endpoint, remove the name from the Config:', {
          storage: { s3: { trustedCA: { name: '' } } },
        }),
      ],
    };
  },
});

/** Swift has no field for a CA: the Operator reads it where the cloud provider has it. */
function ofOpenStack(): Explanation {
  return {
    what: 'The Operator cannot read the CA of OpenStack.',
    object: 'ConfigMap/openshift-config/cloud-provider-config',
    field: 'data["ca-bundle.pem"]',
    explains: ['certificates', 'rollout'],
    fix: [
      inConfigNamespace(
        'See the ConfigMap; the CA is in ca-bundle.pem:',
        'get configmap cloud-provider-config -o yaml',
      ),
      inRegistry(
        'Since 4.19 the Operator first reads the key cacert of the credentials. See the names of the keys:',
        'describe secret installer-cloud-credentials',
      ),
    ],
  };
}

function ofCloud(): Explanation {
  return {
    what: 'The Operator cannot read the CA of the cloud.',
    object: 'ConfigMap/openshift-config-managed/kube-cloud-config',
    field: 'data["ca-bundle.pem"]',
    explains: ['certificates', 'rollout'],
    fix: [
      commandStep('See the ConfigMap:', 'oc -n openshift-config-managed get configmap kube-cloud-config -o yaml'),
      inRegistry(
        'See in the log why the Operator cannot read it:',
        'logs deployment/cluster-image-registry-operator --tail=100',
      ),
    ],
  };
}
