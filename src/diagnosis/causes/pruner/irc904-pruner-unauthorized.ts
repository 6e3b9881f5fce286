import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';

export const irc904 = messageCause({
  id: 'IRC904',
  title: 'Pruner is not authorized',
  why: 'The service account of the pruner lacks its role, or the registry does not accept its token.',
  decides: 'Whether ClusterRoleBinding openshift-image-registry-pruner and the service account pruner exist.',
  source: operatorSource('pkg/resource/prunerclusterrolebinding.go', 'expected'),
  messages: [
    'unauthorized: authentication required',
    'is forbidden: User "system:serviceaccount:openshift-image-registry:pruner" cannot',
  ],
  depth: 2,
  looksLike:
    /openshift-image-registry:pruner"? cannot|unauthorized: |\(Unauthorized\)|401 Unauthorized|You must be logged in/,
  where: { areas: ['pruner'], but: /x509|Failed to pull image|ImagePull|when accessing \[/ },
  explain: () => ({
    what: 'The service account of the pruner lacks rights, or its token is not accepted.',
    object: 'ClusterRoleBinding/openshift-image-registry-pruner',
    field: 'subjects',
    fix: [
      commandStep(
        'Delete the role binding of the pruner. The Operator creates it again with the right content:',
        'oc delete clusterrolebinding openshift-image-registry-pruner',
      ),
      commandStep(
        'A minute later, see whether the pruner has its rights (yes or no):',
        'oc auth can-i list images --as=system:serviceaccount:openshift-image-registry:pruner',
      ),
    ],
  }),
});
