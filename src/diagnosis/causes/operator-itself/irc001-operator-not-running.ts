import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step } from '../../forms/steps';

export const irc001 = messageCause({
  id: 'IRC001',
  title: 'Operator does not run',
  why: 'The pod of the Operator does not run. The conditions of Config and ClusterOperator stay as they were, and no edit of the Config has an effect.',
  decides: 'Whether a pod of Deployment cluster-image-registry-operator runs.',
  source: operatorSource('manifests/07-operator.yaml', 'Deployment cluster-image-registry-operator'),
  messages: ['cluster-image-registry-operator CrashLoopBackOff'],
  depth: 1,
  looksLike:
    /PodScheduled=False|waiting: (?:CrashLoopBackOff|ImagePullBackOff|ErrImagePull|CreateContainerConfigError)|terminated: (?:Error|OOMKilled|ContainerCannotRun)|Available=False|ReplicaFailure=True|is forbidden|spec\.replicas is 0/,
  where: { areas: ['operator'], sources: ['pod', 'container', 'workload', 'event'] },
  explain: ({ statements, statements: [first] }) => ({
    what: 'The Operator does not run, so what it reported last can be out of date.',
    object: first?.object ?? 'Deployment/cluster-image-registry-operator',
    field: first?.field ?? 'status',
    explains: ['operator'],
    fix: [
      ...(first?.text.includes('spec.replicas is 0') === true ? SCALE_UP : []),
      inRegistry(
        'See the reason in the state and the events of the pod:',
        'describe pods -l name=cluster-image-registry-operator',
      ),
      ...(statements.some(({ text }) => UNSCHEDULED.test(text)) ? [MAKE_ROOM] : []),
      ...(statements.some(({ text }) => CRASHED.test(text)) ? [READ_LOG] : []),
    ],
  }),
});

const UNSCHEDULED = /PodScheduled=False/;
const MAKE_ROOM = step(
  'The events name what keeps the pod from the control plane nodes, where it must run. If CPU or memory is missing, free it on one of these nodes. If a taint is named that nobody needs, remove it (oc adm taint nodes NODE KEY-).',
);

/** Only what ran has a log. */
const CRASHED = /CrashLoopBackOff|terminated: (?:Error|OOMKilled)/;
const READ_LOG = inRegistry(
  'Read the log of the Operator:',
  'logs deployment/cluster-image-registry-operator --previous --tail=100',
);

/** The Cluster Version Operator would start it again. */
const SCALE_UP = [
  inRegistry('Start the Operator:', 'scale deployment/cluster-image-registry-operator --replicas=1'),
  commandStep(
    'If it stops again, remove its entry in spec.overrides of ClusterVersion/version:',
    "oc get clusterversion version -o jsonpath='{.spec.overrides}'",
  ),
];
