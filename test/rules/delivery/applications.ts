/** An Application; `sync` is its syncPolicy in flow style. */
export function application(sync = '{}', finalizers = '[]', name = 'registry'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}, namespace: openshift-gitops, finalizers: ${finalizers}}
spec:
  source: {repoURL: https://git.example.com/gitops.git, path: registry}
  syncPolicy: ${sync}
`;
}

/** An ApplicationSet; `own` is its own syncPolicy. */
export function applicationSet(own = '{}', sync = '{}', finalizers = '[]'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registries, namespace: openshift-gitops}
spec:
  syncPolicy: ${own}
  template:
    metadata: {name: "registry-{{.name}}", finalizers: ${finalizers}}
    spec:
      source: {repoURL: https://git.example.com/gitops.git, path: "{{.path.path}}"}
      syncPolicy: ${sync}
`;
}
