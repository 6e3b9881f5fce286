import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { takenHosts } from '../../operator/registry/route-hosts';
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
          found: `a host that ${owner.described} already has`,
          expected: 'a different host',
          fix: 'choose another host, or remove one of the two routes',
        };
      }
    }
  },
};

function exampleWith(second: string): string {
  return configYaml(
    `replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n- name: builds\n  hostname: ${second}`,
  );
}
