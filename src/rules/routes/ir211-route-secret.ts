import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { secretBroughtBy } from '../../credentials';
import { configYaml, documents, secretKeysYaml } from '../examples/example-yaml';
import { placeOfMissing } from '../credentials/missing-keys';
import { secretUses } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

const KEYS = ['tls.crt', 'tls.key'];
const READ = [...KEYS, 'tls.cacrt'];

export const ir211: Rule = {
  id: 'IR211',
  severity: Severity.ERROR,
  title: 'Route Secret without tls.crt or tls.key',
  why: 'The Operator copies tls.crt and tls.key from the Secret and silently skips missing keys. Then the route uses the certificate of the ingress controller.',
  source: operatorSource('pkg/resource/route.go', 'expected'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: {
    line: 8,
    failing: exampleWith('cert.pem', 'key.pem'),
    passing: exampleWith(...KEYS),
  },
  *check(cluster) {
    const uses = secretUses(cluster).filter(({ of }) => of === 'route');
    for (const manifest of cluster.manifests) {
      const secret = secretBroughtBy(manifest);
      const use = uses.find(({ name }) => name === secret?.name);
      if (secret?.keys === undefined || secret.namespace !== REGISTRY_NAMESPACE || use === undefined) continue;
      const missing = KEYS.filter((key) => !secret.keys?.includes(key));
      if (missing.length === 0) continue;
      yield {
        manifest,
        path: placeOfMissing(manifest, secret.keys, READ),
        found: `no ${missing.join(' and no ')}`,
        expected: `keys tls.crt and tls.key, because ${use.field} of Config/cluster names this Secret`,
        fix: 'rename or add keys, so that the Secret has tls.crt (the certificate and its chain) and tls.key (the private key)',
        related: use.config,
      };
    }
  },
};

function exampleWith(...keys: readonly string[]): string {
  return documents(
    secretKeysYaml('registry-tls', keys),
    configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n  secretName: registry-tls'),
  );
}
