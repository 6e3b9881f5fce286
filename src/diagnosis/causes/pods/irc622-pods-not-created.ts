import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step } from '../../forms/steps';

export const irc622 = messageCause({
  id: 'IRC622',
  title: 'ReplicaSet cannot create the pods',
  why: 'The API server rejects the pods of the ReplicaSet of the registry. An object that the pods name does not exist, such as their service account or priority class, or an admission plugin forbids them.',
  decides: 'The text of the event of the ReplicaSet, which names the reason.',
  source: kubernetesSource('pkg/controller/controller_utils.go', 'createPods'),
  messages: [
    'Error creating: pods "image-registry-" is forbidden',
    'error looking up service account openshift-image-registry/registry',
    'no PriorityClass with name system-cluster-critical was found',
  ],
  depth: 0.5,
  looksLike: /(?:FailedCreate: (?:Error creating: )?|ReplicaFailure=True[^:]*: )(?<why>.*)/,
  where: { areas: ['rollout'] },
  explain: ({ group }) => ({
    what: `The pods of the registry are not created: ${group('why').slice(0, 200)}.`,
    object: 'ReplicaSet',
    field: 'status.conditions',
    explains: ['rollout'],
    fix: [
      inRegistry('See the whole message:', 'describe replicasets -l docker-registry=default'),
      step('Correct what the message names. The ReplicaSet tries again automatically.'),
      commandStep(
        'If a service account is missing, the Operator creates it again. See why it does not:',
        'oc get clusteroperator image-registry -o yaml',
      ),
    ],
  }),
});
