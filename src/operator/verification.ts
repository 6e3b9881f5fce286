import { DEFAULT_ROUTE_NAME } from '../core/names';
import type { ConfigSpec } from '../schema/config';

/** What the Operator refuses before it does anything. Source: pkg/operator/controller.go verifyResource. */
export function verificationError({ replicas = 0, routes = [] }: ConfigSpec): string | undefined {
  if (replicas < 0) return 'replicas must be greater than or equal to 0';
  const names = [DEFAULT_ROUTE_NAME, ...routes.map(({ name = '' }) => name)];
  // The default route's name is taken, whether or not there is a default route.
  return new Set(names).size < names.length
    ? 'duplication of names has been detected in the additional routes'
    : undefined;
}
