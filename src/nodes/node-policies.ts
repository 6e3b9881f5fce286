import { listAt, valueAt } from '../core/field-path';
import { apiGroup, type Manifest } from '../core/manifest';
import { SINGLETON_NAME } from '../core/names';
import { fieldOf, itemsOf } from '../core/record';
import { isAtLeast, Release } from '../core/release';
import type { ChangedFile, NodeAction } from './node-files';

/**
 * The same files with what MachineConfiguration/cluster asks for in place of what the daemon does by itself: the policy of the
 * longest path wins. Source: openshift/machine-config-operator pkg/controller/common/helpers.go FindClosestFilePolicyPathMatch.
 */
export function withPolicies(
  files: readonly ChangedFile[],
  manifests: readonly Manifest[],
  release: Release,
): ChangedFile[] {
  const configuration = manifests.find(
    ({ apiVersion, kind, metadata }) =>
      kind === 'MachineConfiguration' &&
      apiGroup(apiVersion) === 'operator.openshift.io' &&
      metadata.name === SINGLETON_NAME,
  );
  if (configuration === undefined || !isAtLeast(release, Release.V4_17)) return [...files];
  const policies = listAt(configuration, ['spec', 'nodeDisruptionPolicy', 'files']);
  return files.map(({ path, action }) => ({ path, action: policyFor(path, policies) ?? action }));
}

function policyFor(path: string, policies: readonly unknown[]): NodeAction | undefined {
  const [closest] = policies
    .filter((policy) => {
      const place = String(fieldOf(policy, 'path'));
      return path === place || path.startsWith(`${place.replace(/\/$/, '')}/`);
    })
    .sort((a, b) => String(fieldOf(b, 'path')).length - String(fieldOf(a, 'path')).length);
  if (closest === undefined) return undefined;
  const types = itemsOf(valueAt(closest, ['actions'])).map((action) => fieldOf(action, 'type'));
  return types.includes('Reboot') ? 'reboot' : types.includes('Drain') ? 'drain' : 'reload';
}
