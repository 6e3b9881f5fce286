import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';

export const irc007 = messageCause({
  id: 'IRC007',
  title: 'Namespace annotation supplemental-groups is missing',
  why: 'The Operator reads the group of the registry from an annotation of the namespace. OpenShift writes this annotation. Without it, the Operator creates no Deployment.',
  decides: 'Whether namespace openshift-image-registry lacks the annotation openshift.io/sa.scc.supplemental-groups.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'generateSecurityContext'),
  messages: ['generate security context for deployment config'],
  depth: 2,
  looksLike: /generate security context for deployment config/,
  explain: () => ({
    what: 'The namespace of the registry lacks annotation openshift.io/sa.scc.supplemental-groups.',
    object: 'Namespace/openshift-image-registry',
    field: 'metadata.annotations["openshift.io/sa.scc.supplemental-groups"]',
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the annotations of the namespace. The controller manager should have written them:',
        'oc get namespace openshift-image-registry -o yaml',
      ),
      commandStep(
        'See whether the controller manager is healthy:',
        'oc get clusteroperator openshift-controller-manager kube-controller-manager',
      ),
    ],
  }),
});
