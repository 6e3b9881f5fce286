/**
 * The name under which the API serves a kind. Source: kubernetes/apimachinery pkg/api/meta/restmapper.go
 * UnsafeGuessKindToResource; right for every kind that is rendered here.
 */
export function resourceName(kind: string): string {
  const singular = kind.toLowerCase();
  if (singular.endsWith('endpoints')) return singular;
  if (singular.endsWith('s')) return `${singular}es`;
  return singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
