import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';

export const irc007 = messageCause({
  id: 'IRC007',
  title: 'Namespace annotation supplemental-groups is missing',
  why: 'The Operator reads the group of the registry from an annotation of the namespace. The cluster-policy-controller, a container of the kube-controller-manager pods, writes this annotation. It skips a namespace that has the annotation openshift.io/sa.scc.uid-range. Without the annotation, the Operator creates no Deployment.',
  decides: 'Whether namespace openshift-image-registry lacks the annotation openshift.io/sa.scc.supplemental-groups.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'generateSecurityContext'),
  messages: ['generate security context for deployment config'],
  depth: 2,
  looksLike: /generate security context for deployment config/,
  explain: () => ({
    what: 'Namespace openshift-image-registry does not have the annotation openshift.io/sa.scc.supplemental-groups.',
    object: 'Namespace/openshift-image-registry',
    field: 'metadata.annotations["openshift.io/sa.scc.supplemental-groups"]',
    explains: ['rollout'],
    fix: [
      commandStep('See which annotations the namespace has:', 'oc get namespace openshift-image-registry -o yaml'),
      commandStep(
        'If the namespace has neither openshift.io/sa.scc.uid-range nor openshift.io/sa.scc.supplemental-groups, see why the cluster-policy-controller does not write them:',
        'oc -n openshift-kube-controller-manager logs -l app=kube-controller-manager -c cluster-policy-controller --tail=100',
      ),
      commandStep(
        'If the namespace has openshift.io/sa.scc.uid-range, the controller does not write the other annotation again, even if it is healthy. Both have the same value, so copy it:',
        `oc annotate namespace openshift-image-registry openshift.io/sa.scc.supplemental-groups="$(oc get namespace openshift-image-registry -o jsonpath='{.metadata.annotations.openshift\\.io/sa\\.scc\\.uid-range}')"`,
      ),
    ],
  }),
});
