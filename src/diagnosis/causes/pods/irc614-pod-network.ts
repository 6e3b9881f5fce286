import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step } from '../../forms/steps';

export const irc614 = messageCause({
  id: 'IRC614',
  title: 'Network of the pod cannot be set up',
  why: 'The network plugin of the node cannot set up pods. All new pods on this node have this problem.',
  decides: 'Whether the pods of the network operator run on that node.',
  source: kubernetesSource('pkg/kubelet/kuberuntime/kuberuntime_manager.go', 'SyncPod'),
  messages: ['FailedCreatePodSandBox', 'failed to create pod network sandbox', 'network is not ready'],
  depth: 2,
  looksLike: /FailedCreatePodSandBox|failed to create pod network sandbox|NetworkPluginNotReady|network is not ready/,
  where: { areas: ['rollout'] },
  explain: () => ({
    what: 'The network plugin of a node cannot set up the network of new pods.',
    object: 'ClusterOperator/network',
    field: 'status.conditions',
    fix: [
      inRegistry('See on which node the pod waits:', 'get pods -l docker-registry=default -o wide'),
      commandStep(
        'See whether the network operator is healthy, and the pods of the network plugin on this node:',
        'oc get clusteroperator network; oc -n openshift-ovn-kubernetes get pods -o wide; oc -n openshift-multus get pods -o wide',
      ),
      step(
        'If only this node has the problem, reboot it. If several nodes have it, or ClusterOperator network is degraded, correct the network plugin instead: the conditions of ClusterOperator network, and the logs of the failing pods of the plugin, give the reason. The pod of the registry then starts by itself.',
      ),
    ],
  }),
});
