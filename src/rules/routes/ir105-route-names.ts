import type { DiagnosticWith } from '../../core/diagnostic';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
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
        const path = ['spec', 'routes', index, 'name'];
        const first = taken.has(index) ? routes.findIndex((route) => route.name === name) : undefined;
        const error = checkRouteName(name, path, first);
        if (error !== undefined) yield { ...error, manifest, path };
      }
    }
  },
};

/** @param first the index of the route that has the name already */
function checkRouteName(name: string, path: FieldPath, first: number | undefined): DiagnosticWith<'fix'> | undefined {
  if (name === DEFAULT_ROUTE_NAME) {
    return {
      found: name,
      expected: 'another name, because this one is reserved for the route of spec.defaultRoute',
      fix: `set ${formatFieldPath(path)} to another name; if you want the route with the generated host, remove this route and set spec.defaultRoute to true`,
    };
  }
  if (first !== undefined)
    return {
      found: `"${name}", which spec.routes[${first}] already has`,
      expected: 'a different name for each route',
      fix: `set ${formatFieldPath(path)} to another name`,
    };
  const diagnostic = checkDnsSubdomain(name);
  return diagnostic === undefined ? undefined : { fix: give(path, diagnostic.expected), ...diagnostic };
}
