import { valueAt } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { CONFIG_API_VERSION } from '../../core/names';
import { hasAllLabels } from '../../operator/cluster/node-labels';

/** Whether an object is the Infrastructure of the cluster, which the installer writes. */
export function isInfrastructure({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Infrastructure' && apiVersion === CONFIG_API_VERSION;
}

/** Whether an object is a Node, or a patch of one. */
export function isNode({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Node' && apiGroup(apiVersion) === '';
}

/** Whether an object is a Node with all its labels. In Git, a Node has only those that somebody adds. */
export function isWholeNode(manifest: Manifest): boolean {
  return isNode(manifest) && hasAllLabels(manifest);
}

/** Whether an object gives new nodes a label: a MachineSet does, by its template. */
export function labelsNodes(manifest: Manifest, label: string): boolean {
  const isMachineSet = manifest.kind === 'MachineSet' && apiGroup(manifest.apiVersion) === 'machine.openshift.io';
  return isMachineSet && valueAt(manifest, ['spec', 'template', 'spec', 'metadata', 'labels', label]) !== undefined;
}
