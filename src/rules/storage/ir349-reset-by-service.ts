import { remove, set, suggested } from '../../core/edit';
import { isSameData } from '../../core/data/same-data';
import { formatFieldPath, valueAt } from '../../core/field-path';
import { isSameSchedule } from '../../core/formats/cron';
import { Severity } from '../../core/finding';
import { Platform } from '../../platforms/platform';
import type { Reset } from '../../platforms/profile';
import type { Rule } from '../engine/rule';
import { prunerYaml } from '../examples/example-yaml';

export const ir349: Rule = {
  id: 'IR349',
  severity: Severity.WARNING,
  title: 'Setting that the managed service resets',
  why: 'On OpenShift Dedicated and on ROSA classic, Red Hat sets some fields of Config and ImagePruner again after each change. The setting has an effect for a short time only, and a GitOps tool that sets it again changes the pods of the registry with each sync.',
  source: 'openshift/managed-cluster-config deploy/osd-registry/cluster.Config.patch.yaml',
  scope: 'cluster',
  dependsOnPlatform: ({ resets }) => resets,
  acknowledgeable: true,
  examples: {
    line: 6,
    failing: prunerYaml("schedule: '0 0 * * *'"),
    passing: prunerYaml("schedule: '0 */1 * * *'"),
    platform: Platform.ROSA_CLASSIC,
  },
  *check(cluster) {
    for (const reset of cluster.platform?.resets ?? []) {
      for (const { manifest, valid } of cluster.ofKind(reset.kind)) {
        const { path, value, source } = reset;
        const found = valueAt(valid, path);
        if (found === undefined || found === null || isSame(found, value)) continue;
        const field = formatFieldPath(path);
        const name = String(path.at(-1));
        yield {
          manifest,
          path,
          found: `${isScalar(found) ? String(found) : name} on ${cluster.platform?.title ?? ''}, where ${whatIsReset(reset)} again after each change`,
          expected: isScalar(value) ? String(value) : `no ${name}`,
          fix: isScalar(value)
            ? `set ${field} to ${String(value)}, or remove it`
            : `remove ${field}; in TypeScript, also remove placement of ImageRegistry if it sets this field`,
          reference: source,
          edit: suggested(isScalar(value) ? set(path, value) : remove(path)),
        };
      }
    }
  },
};

function whatIsReset({ by, value }: Reset): string {
  if (value === undefined) return `${by} removes it`;
  return isScalar(value) ? `${by} sets ${String(value)}` : `${by} sets its own`;
}

function isSame(found: unknown, value: unknown): boolean {
  return (
    isSameData(found, value) || (typeof found === 'string' && typeof value === 'string' && isSameSchedule(found, value))
  );
}

function isScalar(value: unknown): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}
