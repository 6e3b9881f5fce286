import { listAt } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { apiGroup, type Manifest } from '../../core/manifest';
import { IMAGE_REGISTRY_GROUP, RBAC_GROUP } from '../../core/names';
import { fieldOf, itemsOf } from '../../core/record';
import { kubernetesSource } from '../../core/source';
import type { Rule } from '../engine/rule';

export const ir340: Rule = {
  id: 'IR340',
  severity: Severity.WARNING,
  title: 'Role with wildcard or cluster-admin rights',
  why: 'An account can only create roles whose rights it has itself. So ArgoCdPermissions and FluxPermissions include the rights of all roles in the charts. If a chart has a wildcard role or a binding to cluster-admin, the account of the tool becomes a cluster administrator.',
  source: kubernetesSource('pkg/registry/rbac/escalation_check.go', 'BindingAuthorized'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 10,
    failing: roleYaml("- {apiGroups: ['*'], resources: ['*'], verbs: ['*']}"),
    passing: roleYaml('- {apiGroups: [""], resources: [configmaps], verbs: [get]}'),
  },
  *check({ manifests }) {
    for (const manifest of manifests.filter(isRole)) {
      const rules = listAt(manifest, ['rules']);
      // Other roles of a cluster are not about the registry.
      if (!rules.some((rule) => has(rule, 'apiGroups', IMAGE_REGISTRY_GROUP))) continue;
      for (const [index, rule] of rules.entries()) {
        const found = excessIn(rule);
        if (found === undefined) continue;
        yield {
          manifest,
          path: ['rules', index],
          found,
          expected: 'the rights that the registry needs',
          fix: 'remove this rule: with it, the account of the tool is a cluster administrator. If the construct ArgoCdPermissions or FluxPermissions generated the rule, a chart has a wildcard role or a binding to cluster-admin, which only an account with the same rights can apply: move that role or binding out of the chart, and apply it yourself as cluster administrator',
        };
      }
    }
  },
};

function isRole({ apiVersion, kind }: Manifest): boolean {
  return ['ClusterRole', 'Role'].includes(kind) && apiGroup(apiVersion) === RBAC_GROUP;
}

function excessIn(rule: unknown): string | undefined {
  if (has(rule, 'verbs', '*') && has(rule, 'apiGroups', '*') && has(rule, 'resources', '*')) return 'all rights';
  const isBinding = has(rule, 'verbs', 'bind') || has(rule, 'verbs', '*');
  const isAdmin = has(rule, 'resources', 'clusterroles') && has(rule, 'resourceNames', 'cluster-admin');
  return isBinding && isAdmin ? 'the right to bind cluster-admin' : undefined;
}

function has(rule: unknown, field: string, entry: string): boolean {
  return itemsOf(fieldOf(rule, field)).includes(entry);
}

function roleYaml(rule: string): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: image-registry-argo-cd
rules:
- apiGroups: [${IMAGE_REGISTRY_GROUP}]
  resources: [configs]
  resourceNames: [cluster]
  verbs: [get, patch]
${rule}
`;
}
