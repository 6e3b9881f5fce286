import { kubernetesSource } from '../../../core/source';
import type { Match } from '../../engine/cause';
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
  explain: ({ group, statements: [first] }) =>
    /must specify|usage per (?:Container|Pod)/.test(first?.text ?? '') ? ofLimits() : ofQuota(group('name')),
});

function ofQuota(name: string): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: `Pods are not created: the quota ${name} of the namespace is exceeded.`.replace('  ', ' '),
    object: `ResourceQuota/${name === '' ? 'openshift-image-registry' : name}`,
    field: 'spec.hard',
    explains: ['rollout'],
    fix: [
      SEE_LIMITS,
      inRegistry(
        'Raise the quota, or delete it (OpenShift needs no quota in this namespace):',
        `delete resourcequota ${word(name, 'NAME')}`,
      ),
    ],
  };
}

/** A quota of limits requires that each container has some; a LimitRange can also forbid those that it has. */
function ofLimits(): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'Pods are not created: a LimitRange or a quota of the namespace does not allow their requests or limits.',
    object: 'LimitRange/openshift-image-registry',
    field: 'spec.limits',
    explains: ['rollout'],
    fix: [
      SEE_LIMITS,
      inRegistry(
        'Delete the LimitRange or the quota that the message is about (OpenShift needs neither in this namespace). For a LimitRange:',
        'delete limitrange NAME',
      ),
    ],
  };
}

const SEE_LIMITS = inRegistry('See quotas and limits of the namespace:', 'describe resourcequota,limitrange');
