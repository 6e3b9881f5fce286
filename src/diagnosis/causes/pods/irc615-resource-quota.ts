import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, word } from '../../forms/steps';

export const irc615 = messageCause({
  id: 'IRC615',
  title: 'Quota of the namespace is exceeded',
  why: 'Namespace openshift-image-registry has a ResourceQuota or LimitRange that OpenShift did not create, and the pods of the registry exceed it.',
  decides: 'Whether a quota of the namespace is used up.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go',
    'CheckRequest',
  ),
  messages: ['is forbidden: exceeded quota', 'must specify limits.cpu', 'maximum memory usage per Container'],
  depth: 2,
  looksLike:
    /is forbidden: exceeded quota: (?<name>[\w.-]+)|failed quota: |must specify (?:limits|requests)\.|(?:maximum|minimum) (?:cpu|memory) usage per (?:Container|Pod)/,
  where: { areas: ['rollout'], but: /persistentvolumeclaim|image-pruner|imagestream|openshift\.io\/image/i },
  explain: ({ group }) => ({
    what: `Pods are not created: the quota ${group('name')} of the namespace is exceeded.`.replace('  ', ' '),
    object: `ResourceQuota/${group('name') === '' ? 'openshift-image-registry' : group('name')}`,
    field: 'spec.hard',
    explains: ['rollout'],
    fix: [
      inRegistry('See the quota:', 'describe resourcequota,limitrange'),
      inRegistry(
        'Raise or remove the quota; OpenShift needs no quota in system namespaces:',
        `delete resourcequota ${word(group('name'), 'NAME')}`,
      ),
    ],
  }),
});
