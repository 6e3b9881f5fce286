import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';

export const irc607 = messageCause({
  id: 'IRC607',
  title: 'Pods are not admitted (SCC or PodSecurity)',
  why: 'No security context constraint (SCC) allows the pods, or the PodSecurity level of the namespace forbids them, so the ReplicaSet creates none. Somebody changed a label of the namespace or an SCC.',
  decides: 'Whether the SCC restricted-v2 or a label of the namespace was changed.',
  source: kubernetesSource('pkg/controller/controller_utils.go', 'createPods'),
  messages: ['unable to validate against any security context constraint', 'violates PodSecurity', 'FailedCreate'],
  depth: 2,
  looksLike:
    /ca-trust\/extracted[^;]{0,120}(?:[Pp]ermission denied|[Rr]ead-only file system)|unable to validate against any security context constraint|violates PodSecurity|required scc|SecurityContextConstraint[^;]{0,40}not found|must not set securityContext/i,
  explain: ({ statements: [first] }) => ({
    what:
      first?.text.includes('ca-trust') === true
        ? 'The pod may not write into its own container: another security context constraint than restricted-v2 was chosen for it.'
        : `Pods are not created: ${first?.text.includes('PodSecurity') === true ? 'the PodSecurity level of the namespace does not allow' : 'no security context constraint allows'} them.`,
    ...(first?.text.includes('PodSecurity') === true
      ? { object: 'Namespace/openshift-image-registry', field: 'metadata.labels' }
      : { object: 'Deployment/image-registry', field: 'spec.template.spec.securityContext' }),
    explains: ['rollout'],
    fix: [
      commandStep(
        'Compare SCC and namespace with a cluster that works:',
        'oc get scc restricted-v2 -o yaml; oc get namespace openshift-image-registry -o yaml',
      ),
      commandStep(
        'If a default SCC was changed, write it in a cluster of the same release to a file, remove metadata.uid and metadata.resourceVersion from the file, and restore the SCC:',
        'oc replace -f restricted-v2.yaml',
      ),
      step(
        'If an SCC of your own has system:authenticated or system:serviceaccounts in its groups, remove the group and the priority from this SCC. Give the SCC only to the accounts that need it.',
      ),
    ],
  }),
});
