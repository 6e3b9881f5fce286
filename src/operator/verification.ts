import { DEFAULT_ROUTE_NAME } from '../core/names';
import type { ConfigSpec, RouteSpec } from '../schema/config';

/** What the Operator refuses before it does anything. Source: pkg/operator/controller.go verifyResource. */
export function verificationError({ replicas = 0, routes = [] }: ConfigSpec): string | undefined {
  if (replicas < 0) return 'replicas must be greater than or equal to 0';
  return routes.some((_, index) => isNameTaken(routes, index))
    ? 'duplication of names has been detected in the additional routes'
    : undefined;
}

/** Whether an earlier route has the name. That of the default route is taken, whether or not there is one. */
export function isNameTaken(routes: readonly RouteSpec[], index: number): boolean {
  const name = routes[index]?.name ?? '';
  return name === DEFAULT_ROUTE_NAME || routes.slice(0, index).some((earlier) => (earlier.name ?? '') === name);
}
