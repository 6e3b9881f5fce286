import { messageCause } from '../../forms/message-cause';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf, itemsOf } from '../../../core/record';

export const irc801 = messageCause({
  id: 'IRC801',
  title: 'Host of the route belongs to another route',
  why: 'An older Route, often in another namespace, already has the host. The router admits only the oldest Route of a host.',
  decides: 'Whether another Route has this host.',
  source: 'openshift/router pkg/router/controller/unique_host.go HandleRoute',
  messages: ['HostAlreadyClaimed', 'already exposes', 'a route in another namespace holds', 'owns hostname'],
  depth: 2,
  rule: 'IR223',
  looksLike:
    /already exposes (?<host>[\w.-]*)|HostAlreadyClaimed|a route in another namespace holds (?:host )?(?<held>[\w.-]*)|namespace \S+ owns hostname (?<owned>[\w.-]*)|replaced by older route|wildcard route \S+ has host \S+ blocking (?<blocked>[\w.-]*)|route \S+ has host (?<has>[\w.-]+), blocking/,
  explain: ({ group }, { config }) => {
    const routes = itemsOf(fieldOf(config?.manifest['spec'], 'routes'));
    const host = ['host', 'held', 'owned', 'blocked', 'has'].map(group).find((each) => each !== '') ?? '';
    const at = routes.findIndex((route) => fieldOf(route, 'hostname') === host);
    return {
      what: `Another Route already has the host ${host}.`.replace(' .', '.'),
      object: THE_CONFIG,
      field: at < 0 ? 'spec.routes' : `spec.routes[${at}].hostname`,
      explains: ['routes'],
      fix: [
        commandStep('Find the other Route:', `oc get routes -A | grep ${word(host, 'HOST')}`),
        step(
          'If nobody needs the other Route, delete it. Otherwise give the route of the registry another hostname in spec.routes of the Config.',
        ),
      ],
    };
  },
});
