import { apiGroup, type Manifest } from '../core/manifest';
import { resourceName } from '../schema/kinds/resource-name';

export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** @default - all */
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** The verbs to apply an object, server-side or not. */
export const APPLY_VERBS: readonly string[] = ['create', 'get', 'list', 'patch', 'update', 'watch'];

/** The verbs for exactly the kinds of the manifests: one rule for each API group, sorted. */
export function rulesFor(manifests: readonly Manifest[], verbs: readonly string[] = APPLY_VERBS): PolicyRule[] {
  const resources = new Map<string, Set<string>>();
  for (const { apiVersion, kind } of manifests) {
    const group = apiGroup(apiVersion);
    resources.set(group, (resources.get(group) ?? new Set()).add(resourceName(kind)));
  }
  return [...resources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, names]) => ({ apiGroups: [group], resources: [...names].sort(), verbs: [...verbs] }));
}

/** The verbs for exactly the manifests: one rule for each kind, sorted. */
export function namedRulesFor(manifests: readonly Manifest[], verbs: readonly string[]): PolicyRule[] {
  const rules = new Map<string, PolicyRule>();
  for (const { apiVersion, kind, metadata } of manifests) {
    const [group, resource] = [apiGroup(apiVersion), resourceName(kind)];
    const key = `${group}/${resource}`;
    const names = new Set([...(rules.get(key)?.resourceNames ?? []), metadata.name]);
    rules.set(key, { apiGroups: [group], resources: [resource], resourceNames: [...names].sort(), verbs: [...verbs] });
  }
  return [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rule]) => rule);
}
