import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { observedTlsErrors } from './observed-tls';
import type { Rule } from '../engine/rule';

export const ir120: Rule = {
  id: 'IR120',
  severity: Severity.ERROR,
  title: 'Unknown TLS version or cipher suite in observedConfig',
  why: 'The Operator writes the TLS profile of the cluster into observedConfig and reads it back. If the Operator does not know the version or the cipher suite, for example an OpenSSL name, every rollout stops.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'object',
  dependsOnRelease: true,
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: configYaml('replicas: 1\nobservedConfig:\n  servingInfo:\n    minTLSVersion: TLS12'),
    passing: configYaml('replicas: 1'),
  },
  *check(cluster) {
    for (const config of cluster.ofKind('Config')) {
      for (const error of observedTlsErrors(cluster, config)) {
        const fix =
          'remove spec.observedConfig: the Operator writes it from spec.tlsSecurityProfile of APIServer/cluster';
        yield { manifest: config.manifest, ...error, fix };
      }
    }
  },
};
