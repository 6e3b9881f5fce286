import type { DiagnosticWith } from '../../core/diagnostic';
import { checkDnsSubdomain } from '../../core/formats/dns-name';
import { Severity } from '../../core/finding';
import { DEFAULT_ROUTE_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { takenNames } from '../../operator/registry/verification';
import { configYaml } from '../examples/example-yaml';
import { give } from '../engine/fix-text';
import type { Rule } from '../engine/rule';

export const ir105: Rule = {
  id: 'IR105',
  severity: Severity.ERROR,
  title: 'Duplicate or reserved route name',
  why: 'A name used twice, or the reserved name default-route, makes the Operator stop before it applies anything: it reports VerificationFailed and is immediately Degraded.',
  source: operatorSource('pkg/operator/complete.go', 'verifyResource'),
  leadsTo: /duplication of names has been detected in the additional routes/,
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 8,
    failing: configYaml('replicas: 1\nroutes:\n- name: default-route\n  hostname: registry.example.com'),
    passing: configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { routes = [] } = valid.spec ?? {};
      const taken = takenNames(routes);
      for (const [index, { name }] of routes.entries()) {
        if (name === undefined) continue;
        const error = checkRouteName(name, taken.has(index));
        if (error !== undefined) yield { ...error, manifest, path: ['spec', 'routes', index, 'name'] };
      }
    }
  },
};

function checkRouteName(name: string, isTaken: boolean): DiagnosticWith<'fix'> | undefined {
  const fix = 'give every route a different name';
  if (name === DEFAULT_ROUTE_NAME) {
    return {
      found: name,
      expected: 'another name, since this one is reserved',
      fix: 'choose another name; for the route with the generated host, set defaultRoute to true',
    };
  }
  if (isTaken) return { found: `"${name}" a second time`, expected: 'a different name for each route', fix };
  const diagnostic = checkDnsSubdomain(name);
  return diagnostic === undefined ? undefined : { fix: give(['name'], diagnostic.expected), ...diagnostic };
}
