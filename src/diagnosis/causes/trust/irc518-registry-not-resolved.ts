import type { Explanation } from '../../engine/cause';
import { FAILED_LOOKUP } from '../../forms/failed-lookup';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step, word } from '../../forms/steps';

export const irc518 = messageCause({
  id: 'IRC518',
  title: 'Clients cannot resolve the host of the registry',
  why: 'Nodes do not use the DNS of the cluster. DaemonSet node-resolver of the DNS Operator writes the address of image-registry.openshift-image-registry.svc into /etc/hosts of each node, once a minute. Without this line, the node asks its own DNS server, which does not know the name. The host of a Route must be in the DNS of its clients.',
  decides: 'The host in the error of the client, and whether /etc/hosts of the node has a line with this host.',
  source: 'openshift/cluster-dns-operator assets/node-resolver/update-node-resolver.sh SERVICES',
  messages: [
    'dial tcp: lookup image-registry.openshift-image-registry.svc',
    'no such host',
    'pinging container registry',
  ],
  depth: 3,
  looksLike: FAILED_LOOKUP,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'], but: /\/docker\/registry\/v2\/blobs\// },
  explain: ({ group }) =>
    group('host').startsWith('image-registry.openshift-image-registry.svc') ? ofService() : ofRoute(group('host')),
});

function ofService(): Explanation {
  return {
    what: 'A node cannot resolve image-registry.openshift-image-registry.svc, the internal host of the registry.',
    object: 'DaemonSet/openshift-dns/node-resolver',
    field: 'status.numberReady',
    explains: ['clients'],
    fix: [
      commandStep(
        'See whether a pod of node-resolver runs on the node of the client. If not, correct what its events say:',
        'oc -n openshift-dns get pods -l dns.operator.openshift.io/daemonset-node-resolver -o wide',
      ),
      commandStep(
        'See whether /etc/hosts of this node (NODE) has the host:',
        'oc debug node/NODE -- chroot /host grep image-registry /etc/hosts',
      ),
      commandStep(
        'If not, see whether the DNS of the cluster runs, which node-resolver asks. If it is degraded, correct this first; node-resolver then writes the line within a minute:',
        'oc get clusteroperator/dns; oc -n openshift-dns get pods -o wide',
      ),
      step('A client outside the cluster cannot use this host. It needs the host of a Route.'),
    ],
  };
}

function ofRoute(host: string): Explanation {
  return {
    what: `A client cannot resolve ${host}.`,
    object: 'Route',
    field: 'spec.host',
    explains: ['clients'],
    fix: [
      inRegistry('See the hosts of the registry:', 'get routes'),
      commandStep('Test on the client whether DNS has the host:', `getent hosts ${word(host, 'HOST')}`),
      step('If the host is one of a Route, add it to the DNS of the client, with the address of the router.'),
    ],
  };
}
