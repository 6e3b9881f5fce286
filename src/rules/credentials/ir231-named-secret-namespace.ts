import { Severity } from '../../core/finding';
import { describeManifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { isMisplaced, misplaced } from '../facts/misplaced';
import { broughtSecrets, secretUses } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

export const ir231: Rule = {
  id: 'IR231',
  severity: Severity.ERROR,
  title: 'Route or CloudFront Secret in the wrong namespace',
  why: 'The Operator looks for these Secrets in the namespace of the registry only. If the Secret of a route is missing, the Operator cannot create the route. If the CloudFront key is missing, the pods wait in ContainerCreating.',
  source: operatorSource('pkg/resource/route.go', 'expected'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 5, failing: exampleIn('openshift-config'), passing: exampleIn(REGISTRY_NAMESPACE) },
  *check(cluster) {
    const uses = secretUses(cluster);
    const brought = broughtSecrets(cluster);
    const inPlace = new Set(
      brought.filter(({ secret }) => secret.namespace === REGISTRY_NAMESPACE).map(({ secret }) => secret.name),
    );
    for (const { manifest, secret } of brought) {
      const use = uses.find(({ name }) => name === secret.name);
      if (use === undefined || inPlace.has(secret.name) || !isMisplaced(secret.namespace)) continue;
      const why = `${use.field} of ${describeManifest(use.config)} names this Secret, and the Operator looks for it in this namespace only`;
      yield misplaced(manifest, REGISTRY_NAMESPACE, why, use.config);
    }
  },
};

function exampleIn(namespace: string): string {
  return documents(
    externalSecretYaml('registry-tls', namespace, ['tls.crt', 'tls.key']),
    configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n  secretName: registry-tls'),
  );
}
