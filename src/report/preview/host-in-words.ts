import { REGISTRY_NAMESPACE } from '../../core/names';
import type { RouteSpec } from '../../schema/kinds/config';

/** The host of a Route, or what the router makes of its name where none is given. */
export function hostInWords({ name = '', hostname = '' }: RouteSpec): string {
  return hostname === '' ? `${name}-${REGISTRY_NAMESPACE}.(ingress domain)` : hostname;
}
