import { valueAt } from '../core/field-path';
import { Severity } from '../core/finding';
import { apiGroup, describeObject, referenceTo } from '../core/manifest';
import { DEFAULT_ROUTE_NAME, REGISTRY_NAMESPACE } from '../core/names';
import { operatorSource } from '../core/source';
import type { ConfigSpec } from '../schema/config';
import type { Cluster } from './cluster';
import { configYaml } from './example-yaml';
import type { Rule } from './rule';

export const ir223: Rule = {
  id: 'IR223',
  severity: Severity.ERROR,
  title: 'One host for two routes',
  why: 'The router admits the older Route of a host and no other. The Operator waits for the second one to be admitted and reports RouteDegraded.',
  source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 11, failing: exampleWith('registry.example.com'), passing: exampleWith('images.example.com') },
  *check(cluster) {
    const others = foreignHosts(cluster);
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const taken = new Map(others);
      for (const [index, { hostname = '' }] of (valid.spec?.routes ?? []).entries()) {
        const owner = taken.get(hostname) ?? ownerOfGeneratedHost(hostname, valid.spec ?? {});
        if (owner !== undefined) {
          yield {
            manifest,
            path: ['spec', 'routes', index, 'hostname'],
            found: `a host that ${owner} has already`,
            expected: 'a host of its own',
            fix: 'choose another host, or remove one of the two routes',
          };
        }
        if (hostname !== '') taken.set(hostname, `routes[${index}]`);
      }
    }
  },
};

/** The default route is called so below the domain of the ingress. */
function ownerOfGeneratedHost(hostname: string, { defaultRoute }: ConfigSpec): string | undefined {
  const generated = hostname.startsWith(`${DEFAULT_ROUTE_NAME}-${REGISTRY_NAMESPACE}.`);
  return generated && defaultRoute === true ? DEFAULT_ROUTE_NAME : undefined;
}

/** Hosts of Routes that other namespaces have among the objects. Those of the registry's own are the Operator's. */
function foreignHosts({ manifests }: Cluster): Map<string, string> {
  return new Map(
    manifests.flatMap((manifest) => {
      const host = valueAt(manifest, ['spec', 'host']);
      const isRoute = manifest.kind === 'Route' && apiGroup(manifest.apiVersion) === 'route.openshift.io';
      if (!isRoute || typeof host !== 'string' || manifest.metadata.namespace === REGISTRY_NAMESPACE) return [];
      return [[host, describeObject(referenceTo(manifest))] as const];
    }),
  );
}

function exampleWith(second: string): string {
  return configYaml(
    `replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n- name: builds\n  hostname: ${second}`,
  );
}
