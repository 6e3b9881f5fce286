import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { operatorSource } from '../../core/source';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { isMisplaced, misplaced } from '../facts/misplaced';
import { broughtSecrets, secretsOfConfigs } from '../facts/named-secrets';
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
    const named = secretsOfConfigs(cluster);
    const brought = broughtSecrets(cluster).filter(({ secret }) => named.has(secret.name));
    const inPlace = new Set(
      brought.filter(({ secret }) => secret.namespace === REGISTRY_NAMESPACE).map(({ secret }) => secret.name),
    );
    for (const { manifest, secret } of brought) {
      if (inPlace.has(secret.name) || !isMisplaced(secret.namespace)) continue;
      yield misplaced(manifest, REGISTRY_NAMESPACE, 'it');
    }
  },
};

function exampleIn(namespace: string): string {
  return documents(
    externalSecretYaml('registry-tls', namespace, ['tls.crt', 'tls.key']),
    configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n  secretName: registry-tls'),
  );
}
