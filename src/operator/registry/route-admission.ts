import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import { fieldOf } from '../../core/record';
import type { ClusterState } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';
import { requestedRoutes } from './route';
import { takenHosts, type HostOwner } from './route-hosts';

const GROUP = 'route.openshift.io';

/**
 * The Operator's message about the Routes that a router does not admit. Source: pkg/operator/status.go
 * checkRoutesStatus.
 */
export function routeRefusal(spec: ConfigSpec, state: ClusterState): string | undefined {
  const taken = takenHosts(spec, state.objects(GROUP, 'Route'));
  const refusals = requestedRoutes(spec).flatMap((route) => {
    const { name = '', hostname = '' } = route;
    const known = reported(state.object(GROUP, 'Route', name, REGISTRY_NAMESPACE));
    const refusal = known ?? refusedBy(taken.get(route), hostname);
    if (refusal === undefined) return [];
    const { host, router, message } = refusal;
    return [`route ${name} (host ${host}, router ${router}) not admitted: ${message}`];
  });
  return refusals.length === 0 ? undefined : refusals.join(',');
}

interface Refusal {
  readonly host: string;
  readonly router: string;
  readonly message: string;
}

/** The refusal in the status of a Route of the input. */
function reported(route: Manifest | undefined): Refusal | undefined {
  const ingresses = valueAt(route, ['status', 'ingress']);
  for (const ingress of Array.isArray(ingresses) ? (ingresses as readonly unknown[]) : []) {
    const listed = fieldOf(ingress, 'conditions');
    const conditions = Array.isArray(listed) ? listed.map((each) => textMap(each)) : [];
    const refused = conditions.find(({ type, status }) => type === 'Admitted' && status === 'False');
    if (refused !== undefined) {
      const { host = '', routerName: router = '' } = textMap(ingress);
      return { host, router, message: refused.message ?? '' };
    }
  }
  return undefined;
}

function refusedBy(owner: HostOwner | undefined, host: string): Refusal | undefined {
  if (owner === undefined) return undefined;
  return { host, router: 'default', message: `route ${owner.name} already exposes ${host} and is older` };
}
