import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import { fieldOf, itemsOf } from '../../core/record';
import type { ClusterState } from '../cluster/cluster-state';
import { textMap } from '../cluster/object-data';
import { requestedRoutes } from './route';
import { takenHosts, type HostOwner } from './route-hosts';

const GROUP = 'route.openshift.io';

/**
 * The Operator's message about the Routes that a router does not admit: live Routes as their status says, new ones by their host.
 * Source: pkg/operator/status.go checkRoutesStatus.
 */
export function routeRefusal(spec: ConfigSpec, state: ClusterState, areRoutesApplied: boolean): string | undefined {
  const taken = takenHosts(spec, state.objects(GROUP, 'Route'));
  const refusals = requestedRoutes(spec).flatMap((route) => {
    const { name = '', hostname = '' } = route;
    const known = reported(state.object(GROUP, 'Route', name, REGISTRY_NAMESPACE));
    const all = known.length === 0 && areRoutesApplied ? refusedBy(taken.get(route), hostname) : known;
    return all.map(
      ({ host, router, message }) => `route ${name} (host ${host}, router ${router}) not admitted: ${message}`,
    );
  });
  return refusals.length === 0 ? undefined : refusals.join(',');
}

interface Refusal {
  readonly host: string;
  readonly router: string;
  readonly message: string;
}

/** What was rejected, in the status of a Route of the input, of each router. */
function reported(route: Manifest | undefined): Refusal[] {
  return itemsOf(valueAt(route, ['status', 'ingress'])).flatMap((ingress) => {
    const { host = '', routerName: router = '' } = textMap(ingress);
    return itemsOf(fieldOf(ingress, 'conditions'))
      .map((each) => textMap(each))
      .filter(({ type, status }) => type === 'Admitted' && status !== 'True')
      .map(({ message = '' }) => ({ host, router, message }));
  });
}

function refusedBy(owner: HostOwner | undefined, host: string): Refusal[] {
  if (owner === undefined) return [];
  return [{ host, router: 'default', message: `route ${owner.name} already exposes ${host} and is older` }];
}
