import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inConfigNamespace, setInImage, step } from '../../forms/steps';

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
  looksLike: /x509: /,
  where: { areas: ['clients'], sources: ['container', 'event'] },
  explain: () => ({
    what: 'A node or a client does not trust the certificate of the registry.',
    object: 'Image/cluster',
    field: 'spec.additionalTrustedCA.name',
    explains: ['clients'],
    fix: [
      inConfigNamespace(
        'Put the CA under the host of the route into a ConfigMap:',
        'create configmap registry-cas --from-file=HOST=CA_FILE',
      ),
      setInImage('Name this ConfigMap in Image/cluster:', { additionalTrustedCA: { name: 'registry-cas' } }),
      step(
        'In the cluster, use images from image-registry.openshift-image-registry.svc:5000; nodes already trust this host.',
      ),
    ],
  }),
});
