const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {replicas: 2}`;

/** A ManifestWork that carries an object; `settings` are the lines of its spec above the objects, from line 6 on. */
export function work(settings: readonly string[], object = CONFIG): string {
  return `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata:
  {name: image-registry, namespace: cluster1}
spec:
${settings.map((line) => `  ${line}\n`).join('')}  workload:
    manifests:
    - ${object.replaceAll('\n', '\n      ')}
`;
}

/** The same as a template of works for several clusters. */
export function replicaSet(settings: readonly string[], object = CONFIG): string {
  return work(settings, object)
    .replace('work.open-cluster-management.io/v1', 'work.open-cluster-management.io/v1alpha1')
    .replace('kind: ManifestWork', 'kind: ManifestWorkReplicaSet')
    .replace(
      /^spec:\n([^]*)$/m,
      (_, spec: string) => `spec:\n  manifestWorkTemplate:\n${spec.replace(/^(?=.)/gm, '  ')}`,
    );
}

/** What a work says of one of its objects, in three lines of its spec. */
export function manifestConfig(
  strategy: string,
  identifier = '{group: imageregistry.operator.openshift.io, resource: configs, name: cluster}',
): string[] {
  return ['manifestConfigs:', `- resourceIdentifier: ${identifier}`, `  updateStrategy: ${strategy}`];
}
