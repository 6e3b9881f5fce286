import { listAt, valueAt } from '../../core/field-path';
import { groupKind, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord } from '../../core/record';

/**
 * Whether Velero restores objects into the namespace of the registry, or of the whole cluster.
 * Source: vmware-tanzu/velero pkg/apis/velero/v1/restore_types.go RestoreSpec.
 */
export function restoresRegistry(manifest: Manifest): boolean {
  if (groupKind(manifest) !== 'velero.io/Restore') return false;
  if (valueAt(manifest, ['spec', 'includeClusterResources']) === true) return true;
  const mapping = asRecord(valueAt(manifest, ['spec', 'namespaceMapping']));
  const included = listAt(manifest, ['spec', 'includedNamespaces']);
  const excluded = listAt(manifest, ['spec', 'excludedNamespaces']);
  const isRestored = (namespace: string): boolean =>
    !excluded.includes(namespace) && (included.length === 0 || included.includes('*') || included.includes(namespace));
  const sources = Object.entries(mapping).filter(([, target]) => target === REGISTRY_NAMESPACE);
  const isMoved = mapping[REGISTRY_NAMESPACE] !== undefined;
  return (!isMoved && isRestored(REGISTRY_NAMESPACE)) || sources.some(([namespace]) => isRestored(namespace));
}
