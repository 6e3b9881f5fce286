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
  return outer.startsWith('*.') && hostWithoutPort(scope).endsWith(outer.slice(1));
}

/** The entries that a scope is within, in their order. Of thousands of entries, it looks at few for each scope. */
export function entriesAround(entries: readonly string[]): (scope: string) => string[] {
  const places = new Map([...new Set(entries)].map((entry, index) => [entry, index]));
  const lengths = new Set(entries.map(({ length }) => length));
  return (scope) => {
    const around = [...pathsAround(scope, lengths), ...wildcardsAround(scope, lengths)];
    const found = new Set(around.filter((entry) => places.has(entry)));
    return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };
}

function pathsAround(scope: string, lengths: ReadonlySet<number>): string[] {
  return [...lengths]
    .filter((length) => length === scope.length || scope[length] === '/')
    .map((length) => scope.slice(0, length));
}

function wildcardsAround(scope: string, lengths: ReadonlySet<number>): string[] {
  const host = hostWithoutPort(scope);
  const found: string[] = [];
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    if (lengths.has(host.length - dot + 1)) found.push(`*${host.slice(dot)}`);
  }
  return found;
}

function hostWithoutPort(scope: string): string {
  return hostOf(scope).replace(/:\d+$/, '');
}

/** The host of an image reference or of a scope, with its port. */
export function hostOf(entry: string): string {
  const slash = entry.indexOf('/');
  return slash < 0 ? entry : entry.slice(0, slash);
}

export const SCOPES_SOURCE = 'openshift/runtime-utils pkg/registries/registries.go IsValidRegistriesConfScope';

/** Whether the Machine Config Operator accepts an entry. With one that it rejects, no node gets any of the settings. */
export function isValidScope(scope: string): boolean {
  if (!scope.includes('*')) return scope !== '';
  return scope.startsWith('*.') && !/[/@:*]/.test(scope.slice(2));
}

/** The entry that was probably meant: a host has everything below it, and a wildcard has every port. */
export function meantScope(scope: string): string {
  const meant = scope.startsWith('*.') ? scope.replace(/:\d+$/, '') : scope.replace(/\/\*+$/, '');
  return isValidScope(meant) ? meant : scope;
}
