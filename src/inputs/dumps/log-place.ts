/** The pod of the registry's namespace whose log a path of a dump is; undefined for any other file. */
export function podOfLog(path: string): string | undefined {
  const [, inspected, gathered] = LOG.exec(path) ?? [];
  return inspected ?? gathered;
}

/** Whether a file is called as the log of what gathered a dump, which says nothing of the cluster. */
export function isLogOfGathering(name: string): boolean {
  return /^(?:must-)?gather(?:-debug)?\.log$/.test(name);
}

/**
 * Source: openshift/oc pkg/cli/admin/inspect/pod.go gatherContainerAllLogs; openshift/insights-operator docs/gathered-data.md,
 * ContainersLogs and operators_pods_and_events.
 */
const LOG =
  /(?:^|\/)(?:(?:conditional\/)?namespaces\/openshift-image-registry\/pods\/([^/]+)\/.*|config\/pod\/openshift-image-registry\/logs\/([^/]+)\/[^/]+)\.log$/s;
