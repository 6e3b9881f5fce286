/**
 * The `source` of a message: repository, file and symbol. Operator behavior refers to its code, API facts to the schema.
 */
export function operatorSource(file: string, symbol: string): string {
  return `openshift/cluster-image-registry-operator ${file} ${symbol}`;
}

export function apiSource(type: string): string {
  return `openshift/api ${type}`;
}

export function docsSource(module: string): string {
  return `openshift/openshift-docs modules/${module}.adoc`;
}

export function kubernetesSource(file: string, symbol: string): string {
  return `kubernetes/kubernetes ${file} ${symbol}`;
}
