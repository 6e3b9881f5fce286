import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { operatorSource } from '../../core/source';
import { takenHosts, type HostOwner } from '../../operator/registry/route-hosts';
import type { ConfigSpec } from '../../schema/kinds/config';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir223: Rule = {
  id: 'IR223',
  severity: Severity.ERROR,
  title: 'Two routes with the same host',
  why: 'The router admits only the oldest Route of a host. The Operator waits for the second one to be admitted and reports RouteDegraded.',
  source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 11, failing: exampleWith('registry.example.com'), passing: exampleWith('images.example.com') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const spec = valid.spec ?? {};
      const taken = takenHosts(spec, cluster.manifests);
      for (const [index, route] of (spec.routes ?? []).entries()) {
        const owner = taken.get(route);
        if (owner === undefined) continue;
        yield {
          manifest,
          path: ['spec', 'routes', index, 'hostname'],
          found: `${quoted(route.hostname ?? '')}, which ${ownerInWords(owner, spec)} already has`,
          expected: 'a different host, because the router serves only the oldest route of a host',
          fix: `set spec.routes[${index}].hostname to another host, or remove spec.routes[${index}]`,
        };
      }
    }
  },
};

/** An entry of the same Config by its place: its Route need not be in the input. */
function ownerInWords({ described, name, route }: HostOwner, { routes = [] }: ConfigSpec): string {
  if (route === undefined) return name === described ? `the route of spec.defaultRoute` : described;
  return `spec.routes[${routes.indexOf(route)}] (${name})`;
}

function exampleWith(second: string): string {
  return configYaml(
    `replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n- name: builds\n  hostname: ${second}`,
  );
}
