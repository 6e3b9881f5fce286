import { apiGroup, type Manifest, describeManifest } from '../../core/manifest';
import { oncePer } from '../../core/caching/once-per';
import { DEFAULT_ROUTE_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec, RouteSpec } from '../../schema/kinds/config';
import { textMap } from '../cluster/object-data';
import { describeSubject } from '../effects/subject';
import { ours } from '../objects';
import { requestedRoutes, ROUTE_ANNOTATION } from './route';

/** The Route that already has a host. */
export interface HostOwner {
  readonly name: string;
  /** The owner's name for messages. */
  readonly described: string;
  /** The entry of the same Config, if it is one of its routes. */
  readonly route?: RouteSpec;
}

/**
 * The routes of a Config whose host another Route already has. The oldest Route keeps a host, and the Routes in
 * `manifests` are older than the ones that the Operator will create.
 */
export function takenHosts(spec: ConfigSpec, manifests: readonly Manifest[]): ReadonlyMap<RouteSpec, HostOwner> {
  const older = hostsIn(manifests);
  const owners = new Map<string, HostOwner>();
  const taken = new Map<RouteSpec, HostOwner>();
  for (const route of requestedRoutes(spec)) {
    const { name = '', hostname = '' } = route;
    const owner = owners.get(hostname) ?? older.get(hostname) ?? ownerOfGenerated(hostname, spec);
    const described = describeSubject(ours('Route', name));
    if (hostname === '' || owner?.described === described) continue;
    if (owner === undefined) owners.set(hostname, { name, described, route });
    else taken.set(route, owner);
  }
  return taken;
}

const hostsIn = oncePer((manifests: readonly Manifest[]) => new Map(manifests.flatMap(claim)));

/**
 * The Operator deletes its obsolete Routes before it checks admission, so they are ignored. A Route with a path does
 * not claim the rest of the host.
 */
function claim(manifest: Manifest): (readonly [string, HostOwner])[] {
  const { apiVersion, kind, metadata, spec } = manifest;
  const isRoute = kind === 'Route' && apiGroup(apiVersion) === 'route.openshift.io';
  if (!isRoute || !['', '/'].includes(textMap(spec).path ?? '') || isOperators(metadata)) return [];
  const { host = '' } = textMap(spec);
  return host === '' ? [] : [[host, { name: metadata.name, described: describeManifest(manifest) }]];
}

function isOperators({ namespace, annotations }: Manifest['metadata']): boolean {
  return namespace === REGISTRY_NAMESPACE && textMap(annotations)[ROUTE_ANNOTATION] === 'true';
}

/** The default route gets this host name below the ingress domain. */
function ownerOfGenerated(hostname: string, { defaultRoute }: ConfigSpec): HostOwner | undefined {
  const isGenerated = hostname.startsWith(`${DEFAULT_ROUTE_NAME}-${REGISTRY_NAMESPACE}.`);
  return isGenerated && defaultRoute === true ? { name: DEFAULT_ROUTE_NAME, described: DEFAULT_ROUTE_NAME } : undefined;
}
