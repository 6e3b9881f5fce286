import type { Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { Cluster } from '../engine/cluster';
import { appliedBy } from './applied-by';

/** Whether a missing field keeps its value in the cluster: that of a singleton, which the manifest is merged into. */
export function isLeftToLiveObject(
  cluster: Cluster,
  manifest: Manifest,
  { kind, path: [root, field, ...below] }: SchemaDiagnostic,
): boolean {
  if (kind !== 'required' || root !== 'spec' || (field !== undefined && below.length > 0)) return false;
  if (manifest.metadata.name !== SINGLETON_NAME || !isOfManagedKind(manifest)) return false;
  const method = appliedBy(cluster, manifest);
  return method === 'apply' || method === 'server-side apply';
}

/** Whether the live object has what this one leaves out, which may be more than the fields that are missing for sure. */
export function isPartOfLive(cluster: Cluster, manifest: Manifest, errors: readonly SchemaDiagnostic[]): boolean {
  return errors.some((error) => isLeftToLiveObject(cluster, manifest, error));
}
