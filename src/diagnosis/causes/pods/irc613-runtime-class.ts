import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, removeRuntimeClass } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc613 = messageCause({
  id: 'IRC613',
  title: 'RuntimeClass does not exist',
  why: 'The overrides name a runtime class that the cluster does not have, and pods with it are not admitted.',
  decides: 'Whether the runtime class exists in the cluster.',
  source: kubernetesSource('plugin/pkg/admission/runtimeclass/admission.go', 'prepareObjects'),
  messages: ['pod rejected: RuntimeClass not found'],
  depth: 2,
  rule: 'IR307',
  looksLike:
    /RuntimeClass "?(?<name>[\w.-]+)"? not found|runtimeclass\S* "(?<other>[^"]+)" not found|RuntimeHandler "[^"]*" not supported/,
  explain: ({ group }) => ({
    what: `RuntimeClass/${group('name') || group('other')} does not exist.`,
    object: THE_CONFIG,
    field: 'spec.unsupportedConfigOverrides.deployment.runtimeClassName',
    explains: ['rollout'],
    fix: [commandStep('See the classes:', 'oc get runtimeclass'), removeRuntimeClass()],
  }),
});
