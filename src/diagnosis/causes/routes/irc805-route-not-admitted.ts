import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc805 = messageCause({
  id: 'IRC805',
  title: 'Route is not admitted',
  why: 'A router does not admit a route of the registry.',
  decides: 'The message of the router.',
  source: operatorSource('pkg/operator/status.go', 'checkRoutesStatus'),
  messages: ['not admitted', 'RouteDegraded'],
  depth: 0.5,
  looksLike:
    /route (?<name>[\w.-]+) \(host (?<host>[\w.-]*), router (?<router>[\w.-]+)\) not admitted: (?<why>.*)|not admitted: (?<other>.*)/,
  explain: ({ group }) => ({
    what: `The router ${group('router')} does not admit the route ${group('name')}: ${(group('why') || group('other')).slice(0, 160)}.`.replace(
      / {2,}/g,
      ' ',
    ),
    object: group('name') === '' ? THE_CONFIG : `Route/${group('name')}`,
    field: 'status.ingress',
    explains: ['routes'],
    fix: [
      inRegistry('See the message of each router:', `describe route ${word(group('name'), '')}`),
      step(
        'Correct what the message names: the hostname in spec.routes of the Config, or routeSelector and namespaceSelector of the IngressController.',
      ),
    ],
  }),
});
