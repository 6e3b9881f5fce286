import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import type { ConfigSpec, RouteSpec } from '../schema/config';
import { fieldOf } from '../schema/fields';
import type { ClusterState } from './cluster-state';
import { textMap } from './object-data';
import { requestedRoutes, ROUTE_ANNOTATION } from './route';

const GROUP = 'route.openshift.io';

/** What the Operator reports of the Routes that a router does not admit. Source: pkg/operator/status.go checkRoutesStatus. */
export function routeRefusal(spec: ConfigSpec, state: ClusterState): string | undefined {
  const claimed = claimedHosts(state);
  const refusals: string[] = [];
  for (const route of requestedRoutes(spec)) {
    const { name = '', hostname = '' } = route;
    const refusal = reported(state.object(GROUP, 'Route', name, REGISTRY_NAMESPACE)) ?? takenHost(route, claimed);
    if (refusal === undefined) {
      if (hostname !== '') claimed.set(hostname, name);
      continue;
    }
    const { host, router, message } = refusal;
    refusals.push(`route ${name} (host ${host}, router ${router}) not admitted: ${message}`);
  }
  return refusals.length === 0 ? undefined : refusals.join(',');
}

interface Refusal {
  readonly host: string;
  readonly router: string;
  readonly message: string;
}

/** What stands in the status of a Route that is in the input. */
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

/** The older Route of a host keeps it, and those that exist are older than those that are to be made. */
function takenHost({ name = '', hostname = '' }: RouteSpec, claimed: ReadonlyMap<string, string>): Refusal | undefined {
  const owner = claimed.get(hostname);
  if (hostname === '' || owner === undefined || owner === name) return undefined;
  return { host: hostname, router: 'default', message: `route ${owner} already exposes ${hostname} and is older` };
}

function claimedHosts(state: ClusterState): Map<string, string> {
  const others = state
    .objects(GROUP, 'Route')
    .filter(({ spec }) => ['', '/'].includes(textMap(spec).path ?? ''))
    // The Operator's own go before it looks whether the new ones are admitted.
    .filter(({ metadata }) => !isOperators(metadata));
  return new Map(
    others.flatMap(({ metadata, spec }) => {
      const host = textMap(spec).host ?? '';
      return host === '' ? [] : [[host, metadata.name] as const];
    }),
  );
}

function isOperators({ namespace, annotations }: Manifest['metadata']): boolean {
  return namespace === REGISTRY_NAMESPACE && textMap(annotations)[ROUTE_ANNOTATION] === 'true';
}
