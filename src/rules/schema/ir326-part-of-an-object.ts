import { Severity } from '../../core/finding';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { describeManifest } from '../../core/manifest';
import { apiSource } from '../../core/source';
import { MANAGED_KINDS } from '../../schema/kinds/managed-kind';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { Rule } from '../engine/rule';
import { configYaml } from '../examples/example-yaml';
import { isLeftToLiveObject } from '../facts/left-to-live-object';

export const ir326: Rule = {
  id: 'IR326',
  severity: Severity.WARNING,
  title: 'Missing required field that the live object may have',
  why: 'The manifest lacks a required field, such as spec.replicas of the Config. Apply merges the manifest into the live object, which normally has the field. If the object does not exist yet, or a tool replaces it, the API server rejects the manifest.',
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
          const { path, expected } = error;
          const field = String(path.at(-1));
          if (!isLeftToLiveObject(cluster, manifest, error) || errors.some((each) => isMeant(each, path))) continue;
          const live = describeManifest(manifest);
          yield {
            manifest,
            path,
            found: `no ${field}`,
            expected: `${expected}: without it, the API server rejects the manifest, unless ${live} already exists in the cluster and has ${field}`,
            fix: `add ${formatFieldPath(path)}; if ${live} in the cluster has it, acknowledge IR326`,
          };
        }
      }
    }
  },
};

/** Whether a field is misspelt, so that to rename it adds the one that is missing. */
function isMeant({ kind, path, suggestion }: SchemaDiagnostic, missing: FieldPath): boolean {
  if (kind !== 'unknown' || suggestion === undefined) return false;
  return formatFieldPath([...path.slice(0, -1), suggestion]) === formatFieldPath(missing);
}
