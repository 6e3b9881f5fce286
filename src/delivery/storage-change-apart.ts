import type { CompleteDiagnostic } from '../core/diagnostic';
import { type Manifest, describeManifest } from '../core/manifest';
import { isConfig } from '../schema/kinds/kinds';
import { roleOf } from './role';

/** For tools that apply a folder at once: the Job would run at the same time as the Config that must wait for it. */
export function storageChangeBesideConfig(manifests: readonly Manifest[]): CompleteDiagnostic[] {
  const job = manifests.find((manifest) => manifest.kind === 'Job' && roleOf(manifest) === 'storage-change');
  if (job === undefined || !manifests.some(isConfig)) return [];
  return [
    {
      id: 'IR229',
      path: [],
      found: `${describeManifest(job)} in the chart of the registry, which is applied as a whole`,
      expected: 'a separate chart, which is applied before',
      fix: 'create the StorageChange in another chart, and let the folder of the registry wait for it',
      reference: 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md dependsOn',
    },
  ];
}
