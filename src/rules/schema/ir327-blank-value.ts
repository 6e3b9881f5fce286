import { Severity } from '../../core/finding';
import { kubernetesSource } from '../../core/source';
import { KNOWN_KINDS } from '../../schema/kinds/kinds';
import type { Rule } from '../engine/rule';
import { configYaml } from '../examples/example-yaml';
import { appliedBy } from '../facts/applied-by';
import { isOfRegistry } from '../facts/registry-objects';
import { nullFix } from './null-fix';

export const ir327: Rule = {
  id: 'IR327',
  severity: Severity.WARNING,
  title: 'Null value',
  why: 'A field without a value is null. If the object is created, the API server drops the field. If apply merges the manifest into a live object, the field is removed there. Server-side apply, which Flux and Argo CD can use, rejects null.',
  source: kubernetesSource(
    'staging/src/k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting/prune.go',
    'PruneNonNullableNullsWithoutDefaults',
  ),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 10,
    failing: configYaml('replicas: 1\nmanagementState: Managed\nstorage:\n  s3:\n    region:'),
    passing: configYaml('replicas: 1\nmanagementState: Managed\nstorage:\n  s3:\n    region: eu-central-1'),
  },
  *check(cluster) {
    for (const kind of KNOWN_KINDS) {
      for (const { manifest, errors } of cluster.ofKind(kind)) {
        if (!isOfRegistry(cluster, manifest)) continue;
        const isRefused = appliedBy(cluster, manifest) === 'server-side apply';
        for (const { kind: problem, path, found, expected } of errors) {
          if (problem !== 'null' || isRefused) continue;
          yield {
            manifest,
            path,
            found: `${found} (a field without a value), which removes the field from the live object`,
            expected,
            ...nullFix(path),
          };
        }
      }
    }
  },
};
