import type { Manifest } from '../../core/manifest';
import { DEFAULT_ROUTE_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec, RouteSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { UNKNOWN } from '../../core/placeholder';
import { withReplacements } from '../../yaml/odd-bytes';
import { OperatorError } from '../go/operator-error';

/** Marks the Operator's Routes, which it deletes once the Config no longer requests them. */
export const ROUTE_ANNOTATION = 'imageregistry.openshift.io';

/** The Routes that a Config requests, in the Operator's order: pkg/resource/generator.go listRoutes. */
export function requestedRoutes({ defaultRoute, routes = [] }: ConfigSpec): readonly RouteSpec[] {
  return [...(defaultRoute === true ? [{ name: DEFAULT_ROUTE_NAME }] : []), ...routes];
}

/** The host of a Route, or the host that the router generates if none is set. */
export function hostInWords({ name = '', hostname = '' }: RouteSpec): string {
  return hostname === '' ? `${name}-${REGISTRY_NAMESPACE}.(ingress domain)` : hostname;
}

/** Source: pkg/resource/route.go. */
export function registryRoute({ name = '', hostname = '', secretName = '' }: RouteSpec, state: ClusterState): Manifest {
  return {
    apiVersion: 'route.openshift.io/v1',
    kind: 'Route',
    metadata: { name, namespace: REGISTRY_NAMESPACE, annotations: { [ROUTE_ANNOTATION]: 'true' } },
    spec: {
      ...(hostname === '' ? {} : { host: hostname }),
      to: { kind: 'Service', name: 'image-registry' },
      tls: { termination: 'reencrypt', ...certificates(secretName, state) },
    },
  };
}

const KEYS: readonly (readonly [string, string])[] = [
  ['tls.crt', 'certificate'],
  ['tls.key', 'key'],
  // The key is `tls.cacrt`, not `ca.crt` as in other Secrets.
  ['tls.cacrt', 'caCertificate'],
];

function certificates(secretName: string, state: ClusterState): Readonly<Record<string, string>> {
  if (secretName === '') return {};
  const assumed = { 'tls.crt': UNKNOWN, 'tls.key': UNKNOWN };
  const data = state.secret(REGISTRY_NAMESPACE, secretName, assumed);
  if (data === undefined) throw new OperatorError(`secret "${secretName}" not found`);
  return Object.fromEntries(KEYS.flatMap(([key, field]) => (data[key] ? [[field, withReplacements(data[key])]] : [])));
}
