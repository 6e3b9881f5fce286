/**
 * Where a fact comes from, as a message ends with it: repository, file and symbol.
 * Facts about the Operator's behaviour name its code, facts about the API its schema.
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
