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

/** A page below docs/ of this project. Messages give it as a link, because the package has no docs. */
export function docsPage(page: string): string {
  return `https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/${page}`;
}

/** The page of a rule. */
export function rulePage(id: string): string {
  return docsPage(`reference/rules/${id}.md`);
}
