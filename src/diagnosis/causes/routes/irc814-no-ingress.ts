import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';

export const irc814 = messageCause({
  id: 'IRC814',
  title: 'No router serves the host of the route',
  why: 'No IngressController serves the route, or the ingress Operator is not healthy. So clients outside the cluster cannot reach the registry.',
  decides: 'Whether the ingress Operator is healthy.',
  source: 'openshift/router pkg/cmd/infra/router/router.go RouteAdmissionFunc',
  messages: ['no router', 'ingress is degraded'],
  depth: 1,
  looksLike:
    /not admitted: [^;]*(?:wildcard routes are not allowed|RouteNotAdmitted|namespace[^;]{0,40}not allowed|spec\.host)/,
  explain: () => ({
    what: 'The IngressController does not allow the host of the route.',
    object: 'IngressController/default',
    field: 'spec',
    explains: ['routes'],
    fix: [
      commandStep(
        'See the policy and the selectors of the IngressController:',
        'oc -n openshift-ingress-operator get ingresscontroller -o yaml',
      ),
      step(
        'In spec.routes of the Config, use a hostname in spec.domain of the IngressController. Or let the IngressController admit the route: routeAdmission, routeSelector and namespaceSelector in its spec.',
      ),
    ],
  }),
});
