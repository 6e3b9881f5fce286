import { kubernetesSource } from '../../../core/source';
import type { Explanation } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInConfig, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

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
    /must specify/.test(first?.text ?? '')
      ? ofMissing()
      : /usage per (?:Container|Pod)/.test(first?.text ?? '')
        ? ofLimits()
        : ofQuota(group('name')),
});

function ofQuota(name: string): Explanation {
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

/** A quota of limits requires that each container has some. The Operator sets requests only. */
function ofMissing(): Explanation {
  return {
    what: 'Pods are not created: a quota of the namespace requires limits or requests that the registry does not have.',
    object: THE_CONFIG,
    field: 'spec.resources',
    explains: ['rollout'],
    fix: [
      SEE_LIMITS,
      inRegistry('Delete the quota (OpenShift needs none in this namespace):', 'delete resourcequota NAME'),
      setInConfig('Or set what the message names, for example:', {
        resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '2', memory: '2Gi' } },
      }),
    ],
  };
}

function ofLimits(): Explanation {
  return {
    what: 'Pods are not created: a LimitRange of the namespace does not allow their requests or limits.',
    object: 'LimitRange/openshift-image-registry',
    field: 'spec.limits',
    explains: ['rollout'],
    fix: [
      SEE_LIMITS,
      inRegistry(
        'Delete the LimitRange that the message is about (OpenShift needs none in this namespace):',
        'delete limitrange NAME',
      ),
    ],
  };
}

const SEE_LIMITS = inRegistry('See quotas and limits of the namespace:', 'describe resourcequota,limitrange');
