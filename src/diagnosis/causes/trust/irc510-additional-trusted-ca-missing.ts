import { operatorSource } from '../../../core/source';
import { CONFIG_NAMESPACE } from '../../../core/names';
import { messageCause } from '../../forms/message-cause';
import { inConfigNamespace, setInImage, word } from '../../forms/steps';

export const irc510 = messageCause({
  id: 'IRC510',
  title: 'ConfigMap of additionalTrustedCA is missing',
  why: 'Image/cluster names a ConfigMap with CAs of registries, but openshift-config has no such ConfigMap. So the Operator does not write the ConfigMap with all CAs, in any managementState.',
  decides: 'Whether the ConfigMap exists in openshift-config.',
  source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  messages: [
    'image-registry-certificates: configmap "registry-cas" not found',
    'ImageRegistryCertificatesControllerDegraded',
  ],
  rule: 'IR209',
  looksLike: /Name=image-registry-certificates: (?:image-registry-certificates: )?configmap "(?<name>[^"]+)" not found/,
  explain: ({ group }) => ({
    what: `ConfigMap/${CONFIG_NAMESPACE}/${group('name')}, which spec.additionalTrustedCA of Image/cluster names, does not exist.`,
    object: 'Image/cluster',
    field: 'spec.additionalTrustedCA.name',
    fix: [
      inConfigNamespace(
        'Create the ConfigMap, with one key for each host of a registry. Before a port, write two dots in place of the colon. CA_FILE is the CA of this host in PEM:',
        `create configmap ${word(group('name'), 'NAME')} --from-file=registry.example.com..5000=CA_FILE`,
      ),
      setInImage('Or, if nodes need no CA of other registries, remove the name:', {
        additionalTrustedCA: { name: '' },
      }),
    ],
  }),
});
