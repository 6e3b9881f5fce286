import type { IConstruct } from 'constructs';
import { PrivateSlot } from '../../core/caching/private-slot';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { operatorSource } from '../../core/source';
import type { ClusterFacts } from '../base/cluster-options';

const FIXES = new PrivateSlot<IConstruct, string>();

/** Declares how the registry in `chart` gets its storage, if not in code. */
export function declareStorageFix(chart: IConstruct, fix: string): void {
  FIXES.set(chart, fix);
}

/** Diagnostic for a registry in `chart` without storage, where the platform is unknown or has no default. */
export function missingStorage(chart: IConstruct, { platform, release }: ClusterFacts): CompleteDiagnostic {
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
    fix: FIXES.get(chart) ?? 'set storage: RegistryStorage.pvc for a volume, .s3 or .bucketClaim for object storage',
  };
}
