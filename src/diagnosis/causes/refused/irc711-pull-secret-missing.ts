import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inConfigNamespace } from '../../forms/steps';

export const irc711 = messageCause({
  id: 'IRC711',
  title: 'Pull secret of the cluster is missing',
  why: 'The Operator copies openshift-config/pull-secret for the registry. If the pull secret is missing or has other content, the API server rejects the copy, and the objects of later steps are not applied.',
  decides: 'Whether Secret pull-secret exists in openshift-config with the key .dockerconfigjson.',
  source: operatorSource('pkg/resource/pullsecret.go', 'expected'),
  messages: ['Secret "installation-pull-secrets" is invalid: data[.dockerconfigjson]: Required value'],
  depth: 2,
  looksLike: /installation-pull-secrets[^;]*(?:is invalid|not found|Required value)/,
  explain: () => ({
    what: 'The pull secret of the cluster (openshift-config/pull-secret) is missing, or its content is not a pull secret.',
    object: 'Secret/openshift-config/pull-secret',
    field: 'data[".dockerconfigjson"]',
    explains: ['rollout'],
    fix: [
      inConfigNamespace('See whether the pull secret exists, and its type:', 'get secret pull-secret'),
      inConfigNamespace(
        'The type of a Secret cannot be changed. If it is not kubernetes.io/dockerconfigjson, save a copy and delete the pull secret:',
        'get secret pull-secret -o yaml > pull-secret-old.yaml && oc -n openshift-config delete secret pull-secret',
      ),
      inConfigNamespace(
        'Create the pull secret again. FILE is the pull secret of your installation, or the one that https://console.redhat.com/openshift/downloads offers:',
        'create secret generic pull-secret --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=FILE --dry-run=client -o yaml | oc apply -f -',
      ),
    ],
  }),
});
