import { DEFAULT_ROUTE_NAME } from '../../core/names';
import type { ConfigSpec, RouteSpec } from '../../schema/kinds/config';

/** What the Operator rejects before it does anything. Source: pkg/operator/controller.go verifyResource. */
export function verificationError({ replicas = 0, routes = [] }: ConfigSpec): string | undefined {
  if (replicas < 0) return 'replicas must be greater than or equal to 0';
  return takenNames(routes).size > 0 ? 'duplication of names has been detected in the additional routes' : undefined;
}

/** The indexes of routes whose name an earlier route has. The name of the default route is always reserved. */
export function takenNames(routes: readonly RouteSpec[]): ReadonlySet<number> {
  const seen = new Set([DEFAULT_ROUTE_NAME]);
  const taken = new Set<number>();
  for (const [index, { name = '' }] of routes.entries()) {
    if (seen.has(name)) taken.add(index);
    seen.add(name);
  }
  return taken;
}
