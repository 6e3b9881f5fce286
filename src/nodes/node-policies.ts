import { listAt, valueAt } from '../core/field-path';
import { apiGroup, type Manifest } from '../core/manifest';
import { SINGLETON_NAME } from '../core/names';
import { fieldOf, itemsOf } from '../core/record';
import { isAtLeast, Release } from '../core/release';
import { POLICY_JSON, REGISTRIES_CONF, TRUST_BUNDLE, type ChangedFile, type NodeAction } from './node-files';

/**
 * The same files with what MachineConfiguration/cluster asks for in place of what the daemon does by itself: the policy of the
 * longest path wins, and the daemon has policies of its own for some paths. Source: openshift/machine-config-operator
 * pkg/apihelpers/apihelpers.go MergeClusterPolicies, pkg/controller/common/helpers.go FindClosestFilePolicyPathMatch.
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
      const place = placeOf(policy);
      return path === place || (!OWN_POLICIES.includes(path) && path.startsWith(`${place.replace(/\/+$/, '')}/`));
    })
    .sort((a, b) => placeOf(b).length - placeOf(a).length);
  if (closest === undefined) return undefined;
  const types = itemsOf(valueAt(closest, ['actions'])).map((action) => fieldOf(action, 'type'));
  return ACTIONS.find(([type]) => types.includes(type))?.[1] ?? 'none';
}

/** The paths for which the daemon has a policy: only one of the same path replaces it. */
const OWN_POLICIES: readonly string[] = [REGISTRIES_CONF, POLICY_JSON, TRUST_BUNDLE];

/** Gravest first. */
const ACTIONS: readonly (readonly [type: string, action: NodeAction])[] = [
  ['Reboot', 'reboot'],
  ['Drain', 'drain'],
  ['Restart', 'restart'],
  ['Reload', 'reload'],
];

function placeOf(policy: unknown): string {
  return String(fieldOf(policy, 'path'));
}
