import { messageCause } from '../../forms/message-cause';
import { commandStep, pruneNow, setInPruner } from '../../forms/steps';

export const irc907 = messageCause({
  id: 'IRC907',
  title: 'Pruner waits too long for the API server',
  why: 'The pruner lists all images, image streams, pods and builds. In large clusters, or if the API server or etcd is slow, such a request times out.',
  decides: 'The log of the pruner, and the latency of the API server.',
  source: 'openshift/oc pkg/cli/admin/prune/images/images.go Complete',
  messages: [
    'etcdserver: request timed out',
    'the server was unable to return a response in the time allotted',
    'context deadline exceeded',
    'too old resource version',
  ],
  depth: 1.75,
  looksLike:
    /etcdserver|unable to return a response in the time allotted|Error from server \((?:Timeout|ServiceUnavailable|InternalError|TooManyRequests)\)|\/apis?\/[^;]*Client\.Timeout|too old resource version|server is currently unable to handle the request/,
  where: { areas: ['pruner'], but: /failed to ping registry/ },
  explain: () => ({
    what: 'A request of the pruner to the API server took too long.',
    object: 'ImagePruner/cluster',
    field: 'spec.schedule',
    fix: [
      commandStep(
        'See whether the API servers are healthy, and repair those that are not:',
        'oc get clusteroperator kube-apiserver openshift-apiserver etcd',
      ),
      setInPruner('If they are healthy, run the pruner each day at a time with low load (UTC):', {
        schedule: '0 3 * * *',
      }),
      pruneNow('Run the pruner once by hand. If the run succeeds, the conditions are cleared:'),
    ],
  }),
});
