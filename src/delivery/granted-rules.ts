import { apiGroup, referenceTo, type Manifest } from '../core/manifest';
import { resourceName } from '../schema/kinds/resource-name';
import type { PolicyRule } from './rules-for';
import { RBAC_GROUP } from '../core/names';

/**
 * Further permissions for the account that applies `manifests`, because RBAC prevents escalation: the rules of the
 * roles in `manifests`, and `bind` for bound roles that `all` does not contain.
 *
 * Source: kubernetes/kubernetes pkg/registry/rbac/escalation_check.go.
 */
export function grantedRules(manifests: readonly Manifest[], all: readonly Manifest[]): PolicyRule[] {
  const ofRbac = manifests.filter(({ apiVersion }) => apiGroup(apiVersion) === RBAC_GROUP);
  return [
    ...ofRbac.filter(({ kind }) => ROLES.includes(kind)).flatMap((role) => (role['rules'] ?? []) as PolicyRule[]),
    ...ofRbac.flatMap((binding) => bindRule(binding, all)),
  ];
}

const ROLES = ['Role', 'ClusterRole'];

interface RoleRef {
  readonly kind: string;
  readonly name: string;
}

function bindRule(binding: Manifest, all: readonly Manifest[]): PolicyRule[] {
  const role = binding['roleRef'] as RoleRef | undefined;
  if (role === undefined || all.some((each) => isRole(each, role, binding))) return [];
  return [
    { apiGroups: [RBAC_GROUP], resources: [resourceName(role.kind)], resourceNames: [role.name], verbs: ['bind'] },
  ];
}

function isRole(manifest: Manifest, { kind, name }: RoleRef, binding: Manifest): boolean {
  const role = referenceTo(manifest);
  const namespace = kind === 'Role' ? binding.metadata.namespace : undefined;
  return role.kind === kind && role.name === name && role.namespace === namespace;
}
