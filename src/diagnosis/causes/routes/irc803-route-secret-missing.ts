import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf, itemsOf } from '../../../core/record';

export const irc803 = messageCause({
  id: 'IRC803',
  title: 'Secret of the route is missing',
  why: 'The route names a Secret for its certificate, but the namespace of the registry has no such Secret. Objects of earlier steps are applied, and the error stays.',
  decides: 'Whether the Secret exists in openshift-image-registry.',
  source: operatorSource('pkg/resource/route.go', 'expected'),
  messages: ['failed to create object *v1.Route, Namespace=openshift-image-registry', 'secret not found'],
  depth: 2,
  rule: 'IR211',
  looksLike: /object \*v1\.Route, Namespace=[\w-]+, Name=(?<route>[\w.-]+): secret "(?<secret>[^"]+)" not found/,
  explain: ({ group }, { config }) => {
    const routes = itemsOf(fieldOf(config?.manifest['spec'], 'routes'));
    const at = routes.findIndex((route) => fieldOf(route, 'name') === group('route'));
    return {
      what: `Secret/${group('secret')} of Route/${group('route')} does not exist in openshift-image-registry.`,
      object: THE_CONFIG,
      field: at < 0 ? 'spec.routes' : `spec.routes[${at}].secretName`,
      explains: ['routes'],
      fix: [
        inRegistry(
          'Create the Secret, with the certificate of the host:',
          `create secret tls ${word(group('secret'), 'NAME')} --cert=tls.crt --key=tls.key`,
        ),
      ],
    };
  },
});
