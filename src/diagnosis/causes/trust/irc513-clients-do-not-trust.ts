import { operatorSource } from '../../../core/source';
import type { Match } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inConfigNamespace, inRegistry, setInImage, step } from '../../forms/steps';

export const irc513 = messageCause({
  id: 'IRC513',
  title: 'Clients do not trust the registry (x509)',
  why: 'DaemonSet node-ca writes the CA for the internal host of the registry to the nodes. For a route, clients must trust the CA of the router or of the route certificate. Another host, or a CA that is not in additionalTrustedCA, is not trusted.',
  decides: 'The name by which the image is pulled, and the CA of that certificate.',
  source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  messages: [
    'Failed to pull image "default-route-openshift-image-registry',
    'pinging container registry',
    'x509: certificate signed by unknown authority',
  ],
  depth: 3,
  looksLike: /x509: |tls: failed to verify/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }) =>
    /image-registry\.openshift-image-registry\.svc/.test(first?.text ?? '') ? trustOfService() : trustOfRoute(),
});

function trustOfService(): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'A node or a build does not trust the certificate of image-registry.openshift-image-registry.svc:5000.',
    object: 'DaemonSet/node-ca',
    field: 'status.numberReady',
    explains: ['clients'],
    fix: [
      inRegistry('See whether node-ca runs on the node:', 'get pods -l name=node-ca -o wide'),
      inRegistry(
        'See which CA nodes and builds trust for this host:',
        "get configmap serviceca -o jsonpath='{.data.service-ca\\.crt}' | openssl x509 -noout -subject -dates",
      ),
      inRegistry(
        'If this CA is newer than the pods, write it to the nodes again:',
        'rollout restart daemonset/node-ca',
      ),
    ],
  };
}

function trustOfRoute(): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: 'A node or a client does not trust the certificate of the registry.',
    object: 'Image/cluster',
    field: 'spec.additionalTrustedCA.name',
    explains: ['clients'],
    fix: [
      commandStep(
        'For a client outside of the cluster, add the CA that issued the certificate to its trust store. See the certificate:',
        'openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null',
      ),
      inConfigNamespace(
        'For nodes and builds, put the CA under the host of the route into a ConfigMap:',
        'create configmap registry-cas --from-file=HOST=CA_FILE',
      ),
      setInImage('Name this ConfigMap in Image/cluster. If it names one already, add the key to that one:', {
        additionalTrustedCA: { name: 'registry-cas' },
      }),
      step(
        'In the cluster, use images from image-registry.openshift-image-registry.svc:5000; nodes already trust this host.',
      ),
    ],
  };
}
