/**
 * The resource name (plural) of a kind, correct for every kind that is rendered here.
 * Source: kubernetes/apimachinery pkg/api/meta/restmapper.go UnsafeGuessKindToResource.
 */
export function resourceName(kind: string): string {
  const singular = kind.toLowerCase();
  if (singular.endsWith('endpoints')) return singular;
  if (singular.endsWith('s')) return `${singular}es`;
  return singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
