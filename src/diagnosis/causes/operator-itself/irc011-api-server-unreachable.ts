import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';

export const irc011 = messageCause({
  id: 'IRC011',
  title: 'API server does not answer the Operator',
  why: 'The Operator cannot reach the API server, or the API server cannot reach etcd or an aggregated API.',
  decides: 'Whether the API servers and etcd are healthy.',
  source: kubernetesSource('staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go', 'NewServerTimeout'),
  messages: [
    'etcdserver: request timed out',
    'the server is currently unable to handle the request',
    'leader election lost',
  ],
  depth: 1.5,
  looksLike:
    /etcdserver: |the server is currently unable to handle the request|server was unable to return a response in the time allotted|dial tcp (?:172\.30\.0\.1:443|[\d.]+:6443)|leader election lost|timed out waiting for FeatureGate detection|api-int\.[\w.-]+:6443/,
  where: { areas: ['sync', 'operator'] },
  explain: () => ({
    what: 'The API server, or etcd behind it, does not answer in time.',
    object: 'ClusterOperator/kube-apiserver',
    field: 'status.conditions',
    explains: ['operator'],
    fix: [
      commandStep(
        'See whether the API servers are healthy:',
        'oc get clusteroperator kube-apiserver openshift-apiserver etcd network',
      ),
      step(
        'Repair those that are not Available, or are Degraded. When all are healthy, the Operator continues automatically.',
      ),
    ],
  }),
});
