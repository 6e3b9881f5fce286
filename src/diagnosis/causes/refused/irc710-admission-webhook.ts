import { kubernetesSource } from '../../../core/source';
import type { Explanation } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step, word } from '../../forms/steps';

export const irc710 = messageCause({
  id: 'IRC710',
  title: 'Admission webhook rejects an object or does not answer',
  why: 'An admission webhook that does not belong to OpenShift (Gatekeeper, Kyverno, a policy agent) rejects an object of the registry, or the service of the webhook does not answer.',
  decides: 'The name of the webhook in the message.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiserver/pkg/admission/plugin/webhook/errors/statuserror.go',
    'ToStatusErr',
  ),
  messages: ['admission webhook denied the request', 'failed calling webhook'],
  depth: 2.5,
  looksLike:
    /ValidatingAdmissionPolicy '(?<policy>[^']+)'|admission webhook "(?<name>[^"]+)" denied the request|failed calling webhook "(?<silent>[^"]+)"/,
  explain: ({ group, statements: [first] }) => {
    if (group('policy') !== '') return ofPolicy(group('policy'), /HostedCluster/.test(first?.text ?? ''));
    const name = group('name') || group('silent');
    return {
      what:
        group('silent') === ''
          ? `The webhook ${name} rejects an object of the registry.`
          : `The webhook ${name} does not answer.`,
      object: `Webhook/${name}`,
      field: 'namespaceSelector',
      explains: ['rollout'],
      fix: [
        commandStep(
          'Find the object that configures the webhook:',
          `oc get validatingwebhookconfiguration,mutatingwebhookconfiguration -o custom-columns='KIND:.kind,NAME:.metadata.name,WEBHOOKS:.webhooks[*].name' | grep ${word(name, 'NAME')}`,
        ),
        step(
          group('silent') === ''
            ? 'Exclude namespace openshift-image-registry in the policy, or in namespaceSelector of the webhook.'
            : 'Repair the Service and the pods in clientConfig of this webhook. Or exclude namespace openshift-image-registry in its namespaceSelector.',
        ),
      ],
    };
  },
});

/** A policy is no webhook. In a hosted cluster, policies of OpenShift keep users from objects that the HostedCluster sets. */
function ofPolicy(name: string, isHosted: boolean): Explanation {
  return {
    what: `The admission policy ${name} rejects an object${isHosted ? ' that the HostedCluster sets' : ' of the registry'}.`,
    object: `ValidatingAdmissionPolicy/${name}`,
    field: 'spec',
    explains: ['rollout'],
    fix: isHosted
      ? [step('Make the change in the HostedCluster, on the management cluster.')]
      : [
          commandStep(
            'See the policy and its bindings:',
            `oc get validatingadmissionpolicy,validatingadmissionpolicybinding -o yaml | grep -B40 ${word(name, 'NAME')}`,
          ),
          step('Exclude namespace openshift-image-registry in the binding.'),
        ],
  };
}
