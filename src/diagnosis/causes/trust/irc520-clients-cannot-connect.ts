import { hostIn } from '../../forms/image-in';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step } from '../../forms/steps';
import type { Explained } from '../../forms/mention';

export const irc520 = messageCause({
  id: 'IRC520',
  title: 'Clients cannot connect to the registry',
  why: 'The client knows the address of the registry, but gets no answer: no pod of the registry is ready, the network of the node does not reach the pods, a firewall or a load balancer ends the connection, or the request goes through a proxy that does not know the internal host.',
  decides: 'Whether the pods of the registry are ready, and whether another node reaches them.',
  source: 'golang/go src/net/net.go OpError',
  messages: [
    'dial tcp 172.30.0.1:5000: i/o timeout',
    'dial tcp: connect: connection refused',
    'proxyconnect tcp',
    'write: connection reset by peer',
  ],
  depth: 2,
  looksLike:
    /dial tcp \S+: (?:i\/o timeout|connect: )|proxyconnect tcp|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded|connection reset by peer|broken pipe|(?:Get|Head|Post|Patch|Put) "?https:\S+: (?:unexpected )?EOF/,
  where: {
    areas: ['clients'],
    sources: ['container', 'event', 'log'],
    but: /x509|\b(?:read|write|dial) unix\b|\/docker\/registry\/v2\/blobs\/|unexpected HTTP status/,
  },
  explain: ({ statements: [slow, ...others] }) => {
    const first = [slow, ...others].find((each) => each !== undefined && !isSlow(each.text));
    const text = (first ?? slow)?.text ?? '';
    if (first === undefined) return ofSlowPull();
    if (text.includes('proxyconnect')) return throughProxy();
    return /image-registry\.openshift-image-registry\.svc|172\.30\./.test(text) ? toService() : toRoute(hostIn(text));
  },
});

/** Whether only the time of the kubelet or of the client was over: a pull may also be slow. */
function isSlow(text: string): boolean {
  return SLOW.test(text) && !CONNECTS.test(text);
}

const SLOW = /context deadline exceeded/;
const CONNECTS =
  /dial tcp|proxyconnect|TLS handshake|Client\.Timeout|\b(?:Get|Head|Post|Patch|Put) "?https:|pinging container registry|connection reset|broken pipe/;

function ofSlowPull(): Explained {
  return {
    certainty: 'possible',
    what: 'A pull takes longer than the client waits: the image is large, the registry or the node is slow, or there is no connection.',
    object: toService().object,
    field: toService().field,
    explains: ['clients'],
    fix: [
      commandStep(
        'See how long pulls of this image take, and whether a later one ends (PROJECT is that of the pod):',
        'oc -n PROJECT get events --sort-by=.lastTimestamp',
      ),
      ...toService().fix,
    ],
  };
}

function throughProxy(): Explained {
  return {
    what: 'A client sends its request for the registry through a proxy, which does not pass it on.',
    object: 'Proxy/cluster',
    field: 'spec.noProxy',
    explains: ['clients'],
    fix: [
      commandStep(
        'See for which hosts nodes use no proxy. The Cluster Network Operator adds .svc and the network of services:',
        'oc get proxy cluster -o jsonpath={.status.noProxy}',
      ),
      commandStep(
        'If a build fails, its own proxy has precedence. Add .svc to noProxy there:',
        'oc get build.config.openshift.io cluster -o yaml',
      ),
      commandStep(
        'If a node has other settings than the cluster, see whether its MachineConfigPool is updated:',
        'oc get machineconfigpool',
      ),
    ],
  };
}

function toService(): Explained {
  return {
    what: 'A node or a pod cannot connect to the Service of the registry.',
    object: 'Service/image-registry',
    field: 'spec.clusterIP',
    explains: ['clients'],
    fix: [
      inRegistry(
        'See whether the Service has pods that are ready. If it has none, correct first why they are not:',
        'get endpoints image-registry; oc -n openshift-image-registry get pods -l docker-registry=default -o wide',
      ),
      commandStep(
        'If it has, test the connection on the node of the client (NODE):',
        'oc debug node/NODE -- chroot /host curl -kv -m 10 https://image-registry.openshift-image-registry.svc:5000/healthz',
      ),
      commandStep(
        'If only this node has no connection, see the network of the cluster:',
        'oc get clusteroperator network; oc -n openshift-ovn-kubernetes get pods -o wide',
      ),
    ],
  };
}

function toRoute(host: string): Explained {
  return {
    what: `The connection of a client to ${host === '' ? 'the registry' : host} fails or is cut.`,
    object: 'Route',
    field: 'spec.host',
    explains: ['clients'],
    fix: [
      inRegistry(
        'See whether the pods of the registry are ready and were restarted:',
        'get pods -l docker-registry=default',
      ),
      commandStep('See whether the router runs:', 'oc -n openshift-ingress get pods -o wide'),
      step(
        'If only large layers fail, raise the timeout and the size limit of the load balancer or proxy between client and router, and the annotation haproxy.router.openshift.io/timeout of the Route.',
      ),
    ],
  };
}
