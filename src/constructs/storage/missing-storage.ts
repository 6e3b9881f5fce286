import type { CompleteDiagnostic } from '../../core/diagnostic';
import { operatorSource } from '../../core/source';
import type { ClusterFacts } from '../base/cluster-options';

/** Diagnostic for a registry without storage, where the platform is unknown or has no default. */
export function missingStorage({ platform, release }: ClusterFacts): CompleteDiagnostic {
  const common = {
    id: 'IR113',
    path: ['storage'],
    reference: operatorSource('pkg/storage/storage.go', 'GetPlatformStorage'),
  };
  if (platform === undefined) {
    return {
      ...common,
      found: 'neither storage nor platform',
      expected: 'storage, since without a platform there is no default',
      fix: 'set platform (here or on a RegistryChart), or storage to a RegistryStorage, such as RegistryStorage.s3',
    };
  }
  return {
    ...common,
    found: `no storage on ${platform.title}, where OpenShift ${release} has no default storage`,
    expected: 'storage, or managementState Removed for a cluster without a registry',
    fix: 'set storage: RegistryStorage.pvc for a volume, .s3 or .bucketClaim for object storage; in a YAML inventory, write overrides: { storage: { pvc: {} } }, or s3 or bucketClaim instead of pvc; in a CSV inventory, fill a column such as overrides.storage.pvc.size',
  };
}
