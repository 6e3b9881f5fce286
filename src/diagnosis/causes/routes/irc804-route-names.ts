import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { editConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf, itemsOf } from '../../../core/record';
import { quoted } from '../../../core/quoted';
import { textOrEmpty } from '../../evidence/condition';

export const irc804 = messageCause({
  id: 'IRC804',
  title: 'Two routes with the same name',
  why: 'Each route of the registry needs a different name, and default-route is reserved for spec.defaultRoute. The Operator checks the names before it applies any object.',
  decides: 'Whether two entries of spec.routes have the same name.',
  source: operatorSource('pkg/operator/complete.go', 'verifyResource'),
  messages: ['duplication of names has been detected in the additional routes'],
  rule: 'IR105',
  looksLike: /duplication of names has been detected in the additional routes/,
  explain: (_, { config }) => {
    const names = itemsOf(fieldOf(config?.manifest['spec'], 'routes')).map((route) =>
      textOrEmpty(fieldOf(route, 'name')),
    );
    const at = names.findIndex((name, index) => name === 'default-route' || names.indexOf(name) < index);
    return {
      what:
        at < 0
          ? 'Two routes of the Config have the same name.'
          : `The name ${quoted(names[at] ?? '')} of spec.routes[${at}] is used by another route.`,
      object: THE_CONFIG,
      field: at < 0 ? 'spec.routes' : `spec.routes[${at}].name`,
      explains: ['rollout'],
      fix: [
        editConfig(
          `Give ${at < 0 ? 'each route in spec.routes' : `spec.routes[${at}]`} a name that no other route has, and not default-route. Do the same in Git:`,
        ),
      ],
    };
  },
});
