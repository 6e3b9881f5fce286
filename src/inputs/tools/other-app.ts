import { allTexts } from '../../core/data/all-texts';
import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isCalledAfterRegistry } from '../../schema/kinds/names-registry';
import { toolPaths } from './tool-paths';

/**
 * Whether a tool deploys an app into a namespace of its own, and neither its name nor its paths are called after the registry:
 * what configures a cluster goes into a namespace of the platform or of the tool, or into none.
 */
export function isOfOtherApp(tool: Manifest): boolean {
  const spec = valueAt(tool, ['spec', 'template', 'spec']) ?? tool['spec'];
  const namespace = valueAt(spec, ['destination', 'namespace']) ?? valueAt(spec, ['targetNamespace']);
  return isOtherApp(tool, namespace, () => [tool.metadata.name, toolPaths(tool)?.paths]);
}

/** The same of what a tool deploys into a namespace, by its name and paths. */
export function isOtherApp({ metadata }: Manifest, namespace: unknown, names: () => readonly unknown[]): boolean {
  if (typeof namespace !== 'string' || OF_PLATFORM.test(namespace) || namespace === metadata.namespace) return false;
  return !allTexts([namespace, ...names()]).some((text) => ABOUT_CLUSTER.test(text) || isCalledAfterRegistry(text));
}

const OF_PLATFORM = /^(?:$|default$|argocd|flux|gitops|(?:openshift|kube|open-cluster-management)(?:-|$))|\{\{/;
const ABOUT_CLUSTER = /cluster|config|infra|platform|openshift/i;
