import { apiGroup, type Manifest } from '../../core/manifest';
import { rulesFor } from '../rules-for';
import { RBAC_GROUP } from '../../core/names';

/**
 * The permissions that the agent lacks for the objects of a work, aggregated into its own role by the label; empty if
 * it lacks none. The agent may write ClusterRoles, so the work itself can contain the role.
 *
 * Source: open-cluster-management-io/ocm manifests/klusterlet/managed/klusterlet-work-clusterrole-execution.yaml.
 */
export function workAgentRole(work: string, manifests: readonly Manifest[]): Manifest[] {
  const rules = rulesFor(manifests.filter((manifest) => !isGranted(manifest)));
  if (rules.length === 0) return [];
  return [
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: `${work}-work-agent`, labels: { 'open-cluster-management.io/aggregate-to-work': 'true' } },
      rules,
    },
  ];
}

/** The agent is bound to the ClusterRole `admin`, and may write every RBAC object. */
function isGranted({ apiVersion, kind, metadata }: Manifest): boolean {
  const group = apiGroup(apiVersion);
  if (group === RBAC_GROUP || (group === '' && kind === 'Namespace')) return true;
  return metadata.namespace !== undefined && ['', 'apps', 'batch', 'networking.k8s.io'].includes(group);
}
