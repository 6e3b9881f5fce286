import { remove, safe } from '../../core/edit';
import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { MANAGED_KINDS } from '../../schema/kinds/managed-kind';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir320: Rule = {
  id: 'IR320',
  severity: Severity.WARNING,
  title: 'Namespace on a cluster-scoped object',
  why: 'Config, ImagePruner and Image are cluster-scoped. The API server drops the namespace or rejects the object, depending on its release. For tools that compare Git with the cluster, the object with the namespace and the object without it are different objects.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiserver/pkg/registry/rest/meta.go',
    'EnsureObjectNamespaceMatchesRequestNamespace',
  ),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 5,
    failing: configYaml('replicas: 1').replace(
      '  name: cluster\n',
      '  name: cluster\n  namespace: openshift-image-registry\n',
    ),
    passing: configYaml('replicas: 1'),
  },
  *check(cluster) {
    for (const { manifest, valid } of MANAGED_KINDS.flatMap((kind) => cluster.ofKind(kind))) {
      const { namespace = '' } = valid.metadata ?? {};
      // For the API server, an empty text is no namespace.
      if (namespace === '') continue;
      yield {
        manifest,
        path: ['metadata', 'namespace'],
        found: namespace,
        expected: 'none',
        fix: `remove metadata.namespace: ${manifest.kind} is cluster-scoped, and tools that compare Git with the cluster treat an object with a namespace as another object`,
        edit: safe(remove(['metadata', 'namespace'])),
      };
    }
  },
};
