import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';

export const irc712 = messageCause({
  id: 'IRC712',
  title: 'Operator is not allowed to write an object',
  why: 'The API server does not allow the Operator to read or write an object. The ClusterRole of the Operator or its binding was changed, or an aggregated API is down.',
  decides: 'The user and the verb in the message.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiserver/pkg/endpoints/handlers/responsewriters/errors.go',
    'Forbidden',
  ),
  messages: [
    'is forbidden: User "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" cannot',
  ],
  depth: 2,
  looksLike:
    /cluster-image-registry-operator"[^;]{0,300}is attempting to grant RBAC permissions not currently held|is forbidden: User "system:serviceaccount:openshift-image-registry:cluster-image-registry-operator" cannot (?<verb>\w+) resource "(?<resource>[\w./]+)"/,
  explain: ({ group }) => ({
    what: `The Operator is not allowed to ${group('verb') === '' ? 'give the registry rights, because it does not have them itself' : `${group('verb')} ${group('resource')}`}.`,
    object: 'ClusterRole/cluster-image-registry-operator',
    field: 'rules',
    explains: ['rollout'],
    fix: [
      commandStep(
        'The Cluster Version Operator restores the role, unless spec.overrides of ClusterVersion/version has the role with unmanaged: true. Remove such an entry. See the overrides:',
        'oc get clusterversion version -o yaml | grep -A8 overrides',
      ),
      commandStep(
        'See whether the role and its binding exist:',
        'oc get clusterrole,clusterrolebinding | grep image-registry',
      ),
    ],
  }),
});
