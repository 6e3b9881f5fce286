import { ON_S3, READY, dumpOf, dumpedConfig } from '../../examples/dump-yaml';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf, itemsOf } from '../../../core/record';

export const irc801 = messageCause({
  id: 'IRC801',
  title: 'Host of the route is taken',
  why: 'Another Route, often in another namespace, has claimed the host, and the router admits the oldest one.',
  decides: 'All Routes with this host.',
  source: 'openshift/router pkg/router/controller/unique_host.go HandleRoute',
  messages: ['HostAlreadyClaimed', 'route already exposes and is older'],
  depth: 2,
  rule: 'IR223',
  examples: {
    shows: () =>
      dumpOf(
        dumpedConfig(
          [
            ...READY.slice(0, 2),
            [
              'Degraded',
              'True',
              'RouteDegraded',
              'route public (host registry.example.com, router default) not admitted: route public already exposes registry.example.com and is older',
            ],
          ],
          ON_S3,
          { routes: [{ name: 'public', hostname: 'registry.example.com' }] },
        ),
      ),
    alike: () =>
      dumpOf(
        dumpedConfig(
          [
            ...READY.slice(0, 2),
            [
              'Degraded',
              'True',
              'RouteDegraded',
              'route public (host registry.example.com, router default) not admitted: spec.tls.certificate: Invalid value: "redacted": x509: malformed certificate',
            ],
          ],
          ON_S3,
          { routes: [{ name: 'public', hostname: 'registry.example.com' }] },
        ),
      ),
  },
  looksLike: /already exposes (?<host>[\w.-]*)|HostAlreadyClaimed/,
  explain: ({ group }, { config }) => {
    const routes = itemsOf(fieldOf(config?.manifest['spec'], 'routes'));
    const at = routes.findIndex((route) => fieldOf(route, 'hostname') === group('host'));
    return {
      what: `Another Route already has the host ${group('host')}.`.replace(' .', '.'),
      object: THE_CONFIG,
      field: at < 0 ? 'spec.routes' : `spec.routes[${at}].hostname`,
      explains: ['routes'],
      fix: [
        commandStep('Find it:', `oc get routes -A | grep ${word(group('host'), 'HOST')}`),
        step('Delete that Route, or give the route of the registry another hostname in spec.routes.'),
      ],
    };
  },
});
