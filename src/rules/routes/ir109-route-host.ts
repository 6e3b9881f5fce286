import { give } from '../engine/fix-text';
import { setSuggestion } from '../engine/suggested-edit';
import { Severity } from '../../core/finding';
import { checkHostname } from '../../core/formats/registry-host';
import { apiSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir109: Rule = {
  id: 'IR109',
  severity: Severity.ERROR,
  title: 'Invalid route host',
  why: 'The Operator copies the host into a Route, and the API server rejects the Route. Later routes in the list are not applied either.',
  source: apiSource('route/v1 RouteSpec.host'),
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: https://registry.example.com'),
    passing: configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      for (const [index, { hostname }] of (valid.spec?.routes ?? []).entries()) {
        const diagnostic = hostname === undefined || hostname === '' ? undefined : checkHostname(hostname);
        if (hostname === undefined || diagnostic === undefined) continue;
        const path = ['spec', 'routes', index, 'hostname'];
        yield {
          manifest,
          path,
          fix: /[:/]/.test(hostname)
            ? 'write only the host, such as registry.example.com, without scheme, port and path'
            : give(path, diagnostic.expected),
          ...diagnostic,
          edit: setSuggestion(path, hostname, diagnostic.suggestion),
        };
      }
    }
  },
};
