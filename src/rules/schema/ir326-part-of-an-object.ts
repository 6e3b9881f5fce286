import { Severity } from '../../core/finding';
import { apiSource } from '../../core/source';
import { MANAGED_KINDS } from '../../schema/kinds/managed-kind';
import type { Rule } from '../engine/rule';
import { configYaml } from '../examples/example-yaml';
import { isLeftToLiveObject } from '../facts/left-to-live-object';

export const ir326: Rule = {
  id: 'IR326',
  severity: Severity.WARNING,
  title: 'Partial object that cannot be created',
  why: 'Config, ImagePruner and Image exist in every cluster. Apply merges the manifest into the live object, and fields that the manifest does not contain stay. If there is no live object, or the manifest replaces it, the API server rejects the partial object.',
  source: apiSource('imageregistry/v1 configs.imageregistry.operator.openshift.io'),
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: true,
  examples: {
    line: 5,
    failing: configYaml('logLevel: Debug'),
    passing: configYaml('replicas: 2\nlogLevel: Debug'),
  },
  *check(cluster) {
    for (const kind of MANAGED_KINDS) {
      for (const { manifest, errors } of cluster.ofKind(kind)) {
        for (const error of errors) {
          if (!isLeftToLiveObject(cluster, manifest, error)) continue;
          const { path, found, expected } = error;
          yield {
            manifest,
            path,
            found,
            expected: `${expected}, or a ${kind} in the cluster that has it`,
            fix: `add ${String(path.at(-1))}, or acknowledge that the manifest is merged into the live ${kind}`,
          };
        }
      }
    }
  },
};
