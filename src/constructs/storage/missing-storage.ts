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
      fix: 'give platform (here or on a RegistryChart), or storage: one of the factories of RegistryStorage',
    };
  }
  return {
    ...common,
    found: `none on ${platform.title}, where OpenShift ${release} offers none by itself`,
    expected: 'storage, or managementState REMOVED for a cluster without a registry',
    fix: 'give it a storage: RegistryStorage.pvc for a volume, .s3 or .bucketClaim for an object store',
  };
}
