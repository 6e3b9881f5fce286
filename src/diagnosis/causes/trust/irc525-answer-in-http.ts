import { hostIn } from '../../forms/image-in';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inRegistry, step } from '../../forms/steps';

export const irc525 = messageCause({
  id: 'IRC525',
  title: 'Clients get an answer in HTTP instead of HTTPS',
  why: 'The registry serves only HTTPS: the Operator gives it a certificate in any case. What answers in HTTP is something else: a proxy or load balancer, a Route without TLS, or another server with the name of the registry.',
  decides: 'What answers at the host in the message.',
  source: 'golang/go src/net/http/client.go ErrSchemeMismatch',
  messages: [
    'http: server gave HTTP response to HTTPS client',
    'image-registry.openshift-image-registry.svc:5000',
    'pinging container registry',
  ],
  depth: 2,
  looksLike: /server gave HTTP response to HTTPS client|first record does not look like a TLS handshake/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }) => {
    const host = hostIn(first?.text);
    const isService = host.startsWith('image-registry.openshift-image-registry.svc');
    return {
      what: `What answers at ${host === '' ? 'the host of the registry' : host} serves HTTP. The registry itself serves only HTTPS.`,
      ...(isService
        ? { object: 'Service/image-registry', field: 'spec.selector' }
        : { object: 'Route', field: 'spec.tls' }),
      explains: ['clients'],
      fix: [
        ...(isService
          ? [
              inRegistry(
                'See whether the Service selects only pods of the registry, and whether they have the certificate:',
                'get service,endpoints image-registry; oc -n openshift-image-registry set env deployment/image-registry --list | grep REGISTRY_HTTP_TLS',
              ),
              commandStep(
                'See what answers on the node of the client (NODE):',
                'oc debug node/NODE -- chroot /host curl -kv -m 10 https://image-registry.openshift-image-registry.svc:5000/healthz',
              ),
            ]
          : [
              inRegistry('See the Routes of the registry. Each must have TLS of type reencrypt:', 'get routes'),
              step('If a load balancer or proxy is before the router, let it pass TLS on, or serve HTTPS itself.'),
            ]),
        step(
          'Do not add the host to insecureRegistries of Image/cluster or of the client: images and tokens would be sent without encryption.',
        ),
      ],
    };
  },
});
