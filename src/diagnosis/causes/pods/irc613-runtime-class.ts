import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, removeRuntimeClass } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc613 = messageCause({
  id: 'IRC613',
  title: 'RuntimeClass does not exist',
  why: 'The Config names a runtime class in spec.unsupportedConfigOverrides that the cluster or the node does not have, so the pods are not created.',
  decides: 'Whether the runtime class exists in the cluster.',
  source: kubernetesSource('plugin/pkg/admission/runtimeclass/admission.go', 'prepareObjects'),
  messages: ['pod rejected: RuntimeClass not found'],
  depth: 2,
  rule: 'IR307',
  looksLike:
    /RuntimeClass "?(?<name>[\w.-]+)"? not found|runtimeclass\S* "(?<other>[^"]+)" not found|RuntimeHandler "[^"]*" not supported/,
  explain: ({ group }) => ({
    what:
      (group('name') || group('other')) === ''
        ? 'The node does not support the runtime class of the pod.'
        : `RuntimeClass/${group('name') || group('other')} does not exist.`,
    object: THE_CONFIG,
    field: 'spec.unsupportedConfigOverrides.deployment.runtimeClassName',
    explains: ['rollout'],
    fix: [commandStep('See which runtime classes exist:', 'oc get runtimeclass'), removeRuntimeClass()],
  }),
});
