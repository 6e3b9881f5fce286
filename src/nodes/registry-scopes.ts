/** Whether two entries of `registrySources`, each a host with an optional path or wildcard, overlap. */
export function overlaps(entry: string, other: string): boolean {
  return isWithin(entry, other) || isWithin(other, entry);
}

/**
 * Whether everything that `scope` names lies within `outer`.
 * Source: openshift/runtime-utils pkg/registries/registries.go ScopeIsNestedInsideScope.
 */
export function isWithin(scope: string, outer: string): boolean {
  if (scope === outer || scope.startsWith(`${outer}/`)) return true;
  return outer.startsWith('*.') && hostOf(scope).replace(/:\d+$/, '').endsWith(outer.slice(1));
}

/** The host of an image reference or of a scope, with its port. */
export function hostOf(entry: string): string {
  const slash = entry.indexOf('/');
  return slash < 0 ? entry : entry.slice(0, slash);
}
