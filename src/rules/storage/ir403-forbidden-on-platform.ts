import { valueAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { docsPage } from '../../core/source';
import { Platform } from '../../platforms/platform';
import type { Prohibition } from '../../platforms/profile';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir403: Rule = {
  id: 'IR403',
  severity: Severity.ERROR,
  title: 'Setting not allowed on this platform',
  why: `A managed service or a hosted control plane owns part of the configuration. It rejects or reverts such a setting, or does not support a cluster with it: Azure Red Hat OpenShift requires that operators are Managed. ${docsPage('reference/platforms.md')} lists the settings of each platform as Forbidden.`,
  source: 'learn.microsoft.com azure/openshift/support-policies-v4 Operators',
  scope: 'cluster',
  dependsOnPlatform: ({ forbids }) => forbids,
  acknowledgeable: false,
  examples: {
    line: 6,
    failing: configYaml('managementState: Unmanaged\nreplicas: 2'),
    passing: configYaml('managementState: Managed\nreplicas: 2'),
    platform: Platform.ARO,
  },
  *check(cluster) {
    for (const prohibition of cluster.platform?.forbids ?? []) {
      for (const { manifest, valid } of cluster.ofKind(prohibition.kind)) {
        if (!isBroken(prohibition, valid) || cluster.ofHostedCluster?.has(manifest) === true) continue;
        const value = valueAt(valid, prohibition.path);
        yield {
          manifest,
          path: prohibition.path,
          found: `${typeof value === 'string' ? value : String(prohibition.path.at(-1) ?? prohibition.kind)} on ${cluster.platform?.title ?? ''}`,
          expected: prohibition.expected,
          fix: prohibition.fix,
          reference: prohibition.source,
        };
      }
    }
  },
};

function isBroken({ path, values }: Prohibition, object: unknown): boolean {
  const value = valueAt(object, path);
  if (value === undefined) return false;
  return values === undefined || (typeof value === 'string' && values.includes(value));
}
