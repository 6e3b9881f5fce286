import { remove, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { isRecord } from '../../core/record';
import { configYaml } from '../examples/example-yaml';
import { checkOverrides } from '../pods/ir119-override-shape';
import { observedTlsErrors } from '../pods/observed-tls';
import type { Rule } from '../engine/rule';
import { appliedBy } from '../facts/applied-by';
import { isLiveField } from '../facts/live-field';

export const ir307: Rule = {
  id: 'IR307',
  severity: Severity.WARNING,
  title: 'Reserved field observedConfig or unsupportedConfigOverrides',
  why: 'Since 4.22 the Operator fills in observedConfig. If Git sets this field, too, each sync removes the TLS settings, the Operator restores them, and the registry is rolled out twice. unsupportedConfigOverrides makes the cluster unsupported. If you remove an annotation from unsupportedConfigOverrides, the pods keep the annotation until the Operator restarts.',
  source: operatorSource('pkg/operator/bootstrap.go', 'Bootstrap'),
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 7, failing: configYaml('replicas: 1\nobservedConfig: null'), passing: configYaml('replicas: 1') },
  *check(cluster) {
    for (const config of cluster.ofKind('Config')) {
      const { manifest, valid } = config;
      const { observedConfig, unsupportedConfigOverrides } = valid.spec ?? {};
      // Other rules report unsupported TLS settings and overrides that cannot be decoded.
      if (
        observedConfig !== undefined &&
        // An empty object removes nothing from the live one that it is merged into, but replaces it as a whole.
        (!isEmptyObject(observedConfig) || appliedBy(cluster, manifest) === 'replace') &&
        !isLiveField(manifest, ['spec', 'observedConfig']) &&
        observedTlsErrors(cluster, config).length === 0
      ) {
        const fix =
          'remove spec.observedConfig, and let the GitOps tool ignore differences in it: since 4.22 the Operator writes its TLS settings there, and each sync from Git would remove them';
        yield {
          manifest,
          path: ['spec', 'observedConfig'],
          found: 'observedConfig in Git',
          expected: 'no field',
          fix,
          edit: suggested(remove(['spec', 'observedConfig'])),
        };
      }
      if (!isRecord(unsupportedConfigOverrides) || isEmptyObject(unsupportedConfigOverrides)) continue;
      if (checkOverrides(unsupportedConfigOverrides) !== undefined) continue;
      yield {
        manifest,
        path: ['spec', 'unsupportedConfigOverrides'],
        found: 'overrides, with which the cluster is not supported',
        expected: 'no field',
        fix: 'remove spec.unsupportedConfigOverrides; if it set an annotation, restart the Operator afterwards, which keeps the annotation in memory: oc -n openshift-image-registry rollout restart deployment/cluster-image-registry-operator',
        edit: suggested(remove(['spec', 'unsupportedConfigOverrides'])),
      };
    }
  },
};

function isEmptyObject(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0;
}
